import { type Caller, type Route, routes } from '@recourse/wire'

type Language = 'en' | 'fr'

const words = {
  en: {
    title: 'How programs talk to the network',
    intro: 'Each request below goes to this server. What is sent and answered is JSON. The same, for machines: ',
    who: 'Who: ',
    stepUp: ' Asks for the passphrase again.',
    sent: 'Sent',
    answered: 'Answered',
    note: 'Every request that changes something also carries the header “x-recourse: 1”.',
  },
  fr: {
    title: 'Comment les programmes parlent au réseau',
    intro: 'Chaque demande ci-dessous va à ce serveur. Ce qui est envoyé et répondu est en JSON. La même chose, pour les machines\u00A0: ',
    who: 'Qui\u00A0: ',
    stepUp: ' Redemande la phrase de passe.',
    sent: 'Envoyé',
    answered: 'Répondu',
    note: 'Chaque demande qui change quelque chose porte aussi l’en-tête «\u00A0x-recourse: 1\u00A0».',
  },
} as const

const callers: Readonly<Record<Language, Readonly<Record<Caller, string>>>> = {
  en: { visitor: 'anybody', member: 'member', steward: 'steward', coordinator: 'coordinator', 'network-steward': 'network steward' },
  fr: {
    visitor: 'tout le monde',
    member: 'membre',
    steward: 'responsable d’organisme',
    coordinator: 'coordination',
    'network-steward': 'responsable du réseau',
  },
}

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const shown = (value: unknown): string =>
  plain(JSON.stringify(value, (_, held) => (typeof held === 'string' && held.length > 60 ? `${held.slice(0, 24)}…` : held), 2))

function part(name: string, route: Route, language: Language): string {
  const its = words[language]
  const who = route.callers.includes('visitor') ? callers[language].visitor : route.callers.map((caller) => callers[language][caller]).join(', ')
  const sent = route.example.body === undefined ? '' : `<p>${its.sent}</p><pre>${shown(route.example.body)}</pre>`
  return `<section><h3 id="${language}-${name}">${route.method} ${plain(route.path)}</h3><p>${plain(route.summary[language])}</p>
<p>${its.who}${plain(who)}.${route.stepUp ? its.stepUp : ''}</p>${sent}<p>${its.answered}</p><pre>${shown(route.example.answer)}</pre></section>`
}

const half = (language: Language): string => {
  const its = words[language]
  const all = Object.entries(routes).map(([name, route]) => part(name, route, language))
  return `<section lang="${language}" id="${language}"><h2>${its.title}</h2><p>${its.intro}<a href="/api/openapi.json">OpenAPI 3.1</a></p><p>${its.note}</p>
${all.join('\n')}</section>`
}

/** A page that describes the routes in both languages, made from them: no script, no style, nothing from elsewhere. */
export const apiPage = (): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Recourse · Recours: API</title></head>
<body><main><h1>Recourse · <span lang="fr">Recours</span></h1>
<p><a href="#en">English</a> · <a href="#fr" lang="fr">Français</a></p>
${half('en')}<hr>${half('fr')}</main></body></html>
`
