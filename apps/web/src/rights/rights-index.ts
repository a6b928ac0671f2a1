import type { Corpus } from '@recourse/domain/route'
import { html, type Markup } from './markup.ts'
import { headOf, leaveLink, pathOf } from './page-frame.ts'
import { rightsLanguages, rightsWords } from './rights-words.ts'
import { textOf } from './text-of.ts'

const titles = { en: 'Rights', fr: 'Droits', es: 'Derechos' } as const

function listIn(corpus: Corpus, language: keyof typeof titles): Markup {
  const items = corpus.law.rights.map(
    ({ id, title, lead }) =>
      html`<li><a href="${pathOf(id, language)}" hreflang="${language}">${textOf(title, language)}</a><p class="small">${textOf(lead, language)}</p></li>\n`,
  )
  return html`<section lang="${language}" aria-labelledby="in-${language}">
<h2 id="in-${language}">${rightsWords[language].name}</h2>
<ul class="pages">${items}</ul>
<p class="small under">${rightsWords[language].drafts}</p>
</section>
`
}

/** The list of the pages on rights, in the three languages at once. */
export function rightsIndex(corpus: Corpus, stylesheet: string): string {
  const named = rightsLanguages.map((language) => html`<span lang="${language}">${titles[language]}</span>`)
  const title = rightsLanguages.map((language) => titles[language]).join(' · ')
  const [first, ...rest] = named
  return html`<!doctype html>
<html lang="en">
<head>
${headOf({ title, stylesheet, alternates: html`` })}
</head>
<body>
<a class="skip" href="#main">${rightsWords.en.skip}</a>
<header class="bar">
<a class="mark" href="/"><img src="/mark.svg" alt="" width="28" height="28"><span>Recourse · <span lang="fr">Recours</span></span></a>
${leaveLink('en')}
</header>
<main id="main" tabindex="-1">
<h1>${first ?? null}${rest.map((one) => html` · ${one}`)}</h1>
${rightsLanguages.map((language) => listIn(corpus, language))}
</main>
</body>
</html>
`.markup
}
