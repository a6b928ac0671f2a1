type Sentence = { readonly en: string; readonly fr: string }

const sentences = {
  'not-found': { en: 'There is no such page here.', fr: 'Cette page n’existe pas ici.' },
  'not-understood': { en: 'This could not be read.', fr: 'Ceci n’a pas pu être lu.' },
  internal: { en: 'Something broke on our side. Try again in a minute.', fr: 'Quelque chose n’a pas fonctionné de notre côté. Réessayez dans une minute.' },
} as const satisfies Record<string, Sentence>

/** Why a page could not be given. */
export type PageProblem = keyof typeof sentences

const back = { en: 'To the first page', fr: 'À la première page' }
const help = {
  en: 'If someone is in danger now, call 911. Canadian Human Trafficking Hotline: 1-833-900-1010, day and night.',
  fr: 'Si une personne est en danger maintenant, appelez le 911. Ligne d’urgence canadienne contre la traite des personnes\u00A0: 1-833-900-1010, jour et nuit.',
}

const part = (language: 'en' | 'fr', problem: PageProblem): string =>
  `<section lang="${language}"><p>${sentences[problem][language]}</p><p>${help[language]}</p><p><a href="/${language}/">${back[language]}</a></p></section>`

/** A page that says in both languages what happened and whom to call. It repeats nothing of what was asked, and its title says nothing. */
export const calmPage = (problem: PageProblem): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Recourse · Recours</title></head>
<body><main>${part('en', problem)}<hr>${part('fr', problem)}</main></body></html>
`
