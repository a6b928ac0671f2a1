import { type Claim, claimState } from '@recourse/domain/directory'
import type { Day, Language } from '@recourse/domain/shared'

const words = {
  en: {
    none: 'Not known: ask first whom this service takes.',
    confirmed: 'Confirmed with the service',
    lapsed: 'Confirmed once, too long ago',
    published: 'Read, not confirmed',
    unknown: 'Not known',
    first: 'ask first',
    condition: 'On condition',
  },
  fr: {
    none: 'On ne le sait pas\u00A0: demandez d’abord qui ce service reçoit.',
    confirmed: 'Confirmé avec le service',
    lapsed: 'Confirmé un jour, il y a trop longtemps',
    published: 'Lu, non confirmé',
    unknown: 'On ne le sait pas',
    first: 'demandez d’abord',
    condition: 'À une condition',
  },
} as const

const colon = { en: ': ', fr: '\u00A0: ' } as const

function lineOf(claim: Claim, language: Language, on: Day): string {
  const said = words[language]
  const state = claimState(claim, on)
  const condition = claim.condition ? ` ${said.condition}${colon[language]}${claim.condition[language]}` : ''
  if (claim.value === 'unknown') return `${said.unknown}${colon[language]}${claim.text[language]} (${said.first}${colon[language]}${claim.ask[language]})`
  if (state === 'confirmed') return `${said.confirmed}${claim.verified ? ` (${claim.verified})` : ''}${colon[language]}${claim.text[language]}${condition}`
  return `${said[state]}${colon[language]}${claim.text[language]}${condition} (${said.first}${colon[language]}${claim.ask[language]})`
}

/**
 * Whom a service takes and what it asks, in plain English and then in plain French, for those who read only the text of HSDS. It says no more than the
 * claims: what is not confirmed is said to be, with the question to ask first.
 */
export function eligibilityText(claims: readonly Claim[], on: Day): string {
  const telling = claims.filter(({ field }) => field === 'criterion' || field === 'intake')
  const inLanguage = (language: Language): string =>
    telling.length === 0 ? words[language].none : telling.map((claim) => `- ${lineOf(claim, language, on)}`).join('\n')
  return `${inLanguage('en')}\n\n${inLanguage('fr')}`
}
