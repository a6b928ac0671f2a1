import { describe, expect, test } from 'vitest'
import { everyText, type Text } from './every-text.test-kit.ts'
import { officialNames, type WordingRule, wordingRules } from './wording-rules.test-kit.ts'

const withoutNames = (text: string): string => officialNames.reduce((rest, name) => rest.replaceAll(name, '…'), text)

const breaks = ({ languages, pattern, unless }: WordingRule, { language, text }: Pick<Text, 'language' | 'text'>): boolean =>
  languages.includes(language) && pattern.test(withoutNames(text)) && !unless?.test(text)

const texts = everyText()

describe('no text of the content or of the interface holds', () => {
  test('nothing at all: they are read', () => {
    expect(texts.length).toBeGreaterThan(8000)
    expect(new Set(texts.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'es']))
  })

  test.each(wordingRules.map((rule) => [rule.what, rule] as const))('%s', (_, rule) => {
    expect(texts.filter((text) => breaks(rule, text)).map(({ place, text }) => `${place}: ${text}`)).toEqual([])
  })
})

test.each([
  ['en', 'This helps victims of trafficking.'],
  ['fr', 'La victime peut demander de l’aide.'],
  ['en', 'Keep away from the trafficker.'],
  ['fr', 'Le proxénète l’apprend.'],
  ['en', 'An illegal worker may be found.'],
  ['fr', 'Les sans-papiers peuvent demander.'],
  ['en', 'The person can be deported.'],
  ['en', 'You may be eligible for a permit.'],
  ['fr', 'La personne est admissible au programme.'],
  ['en', 'Someone who is admissible may ask.'],
  ['en', 'You must apply now.'],
  ['fr', 'Vous devez signer.'],
  ['en', 'You should hide the job.'],
  ['fr', 'Ne dites rien à l’agent.'],
  ['fr', 'La personne peut taire son travail.'],
  ['en', 'The permit is guaranteed.'],
  ['en', 'Ask today!'],
  ['fr', '[FR] Ask today.'],
  ['fr', "L'agent décide."],
  ['en', 'Wait...'],
  ['fr', 'Il dit “non”.'],
  ['fr', 'Il dit «non».'],
  ['fr', 'Gratuit: demandez.'],
  ['fr', 'Pourquoi ?'],
  ['fr', 'Jusqu’à 20,000 $.'],
  ['fr', 'Cette option reste ouverte.'],
])('a text in %s that breaks a rule is found: %s', (language, text) => {
  expect(wordingRules.some((rule) => breaks(rule, { language, text }))).toBe(true)
})

test.each([
  ['en', 'The Canadian Victims Bill of Rights says so, and victim services know the forms.'],
  ['en', 'A claim is found ineligible under this rule. A departure order becomes a deportation order.'],
  ['fr', 'Selon la Charte canadienne des droits des victimes : rien à payer; pourquoi? « Non », 20 000 $, à 9:00.'],
  ['en', 'Telling someone to lie or hide facts is a crime.'],
])('a text in %s that breaks none is let through: %s', (language, text) => {
  expect(wordingRules.filter((rule) => breaks(rule, { language, text })).map(({ what }) => what)).toEqual([])
})
