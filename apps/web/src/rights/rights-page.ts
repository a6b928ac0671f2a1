import type { RightsPage, RightsPoint } from '@recourse/domain/law'
import type { Corpus } from '@recourse/domain/route'
import type { SheetLanguage } from '@recourse/domain/shared'
import { dayInWords } from '../words/dates.ts'
import { lawReadOf } from '../words/law-read.ts'
import { basisLine, type Written } from './basis-line.ts'
import { html, type Markup } from './markup.ts'
import { alternatesOf, dangerLine, headOf, houseLink, leaveLink, otherPages, pathOf } from './page-frame.ts'
import { rightsLanguages, rightsWords } from './rights-words.ts'
import { serviceLines } from './service-lines.ts'
import { officialLanguage, textOf } from './text-of.ts'

/** What a page is made from. `stylesheet` is the address of its one stylesheet. */
export type RightsPageInput = { readonly corpus: Corpus; readonly page: RightsPage; readonly language: SheetLanguage; readonly stylesheet: string }

const pointsOf = (page: RightsPage): readonly RightsPoint[] => page.sections.flatMap((section) => section.points)

const provisionsOf = (page: RightsPage, corpus: Corpus) =>
  [...new Set(pointsOf(page).flatMap((point) => (point.basis === 'law' ? point.cite : [])))].flatMap((id) => corpus.law.provisions[id] ?? [])

/** When the cited law was read, and when the page was made. */
function datesLine(page: RightsPage, { corpus, language }: Written): Markup {
  const words = rightsWords[language]
  const day = (civil: string): string => dayInWords(civil, language)
  const read = lawReadOf(provisionsOf(page, corpus))
  const template = read && read.from === read.to ? words.readOn : words.readBetween
  const law = read ? `${template.replace('{from}', day(read.from)).replace('{to}', day(read.to))} ` : ''
  return html`<p>${law}${words.made.replace('{day}', day(corpus.made))}</p>`
}

/** The short forms of the laws that the page cites, spelled out once: "IRPA" is nothing to who reads it first here. */
function shortForms(page: RightsPage, { corpus, language }: Written): Markup {
  const official = officialLanguage(language)
  const names = provisionsOf(page, corpus).map(({ short, citation }) => {
    const [form = '', ...rest] = short[official].split(' ')
    return rest.length === 0 ? null : ([form, citation[official].split(',')[0] ?? ''] as const)
  })
  const known = new Map(names.flatMap((pair) => (pair ? [pair] : [])))
  const listed = [...known].map(([form, name]) => html`<li lang="${official}"><b>${form}</b> ${name}</li>`)
  return listed.length === 0 ? html`` : html`<h3>${rightsWords[language].shortForms}</h3><ul class="forms">${listed}</ul>`
}

function header({ id }: RightsPage, language: SheetLanguage): Markup {
  const links = rightsLanguages.map((one) => {
    const current = one === language ? html` class="current" aria-current="page"` : null
    return html`<li><a href="${pathOf(id, one)}" lang="${one}" hreflang="${one}"${current}>${rightsWords[one].name}</a></li>`
  })
  return html`<header class="bar">
${houseLink(language)}
<nav aria-label="${rightsWords[language].languages}"><ul class="links">${links}</ul></nav>
${leaveLink(language)}
</header>`
}

function sectionsOf(page: RightsPage, written: Written): Markup {
  const { language } = written
  const item = (point: RightsPoint): Markup =>
    html`<li${point.changedOn === undefined ? null : html` class="is-checked"`}><p>${textOf(point.text, language)}</p>${basisLine(point, written)}</li>\n`
  return html`${page.sections.map(
    ({ heading, points }, i) => html`<section aria-labelledby="part-${String(i + 1)}">
<h2 id="part-${String(i + 1)}">${textOf(heading, language)}</h2>
<ul class="points">${points.map(item)}</ul>
</section>
`,
  )}`
}

function footer(page: RightsPage, written: Written): Markup {
  const { corpus, language } = written
  const words = rightsWords[language]
  const said = [words.draft, words.translation, words.marks, words.official].flatMap((line) => (line === null ? [] : [html`<p>${line}</p>`]))
  return html`<footer class="foot">
<h2>${words.aboutPage}</h2>
${said}
<p class="on-screen">${words.leaving}</p>
${datesLine(page, written)}
<p>${corpus.version}</p>
${shortForms(page, written)}
${otherPages(corpus, page, language)}
</footer>`
}

/** One page on rights in one language, whole, as HTML: the same for everybody, with no script and nothing fetched from anybody else. Every text is escaped. */
export function rightsPage({ corpus, page, language, stylesheet }: RightsPageInput): string {
  const written: Written = { corpus, language }
  const words = rightsWords[language]
  const title = textOf(page.title, language)
  return html`<!doctype html>
<html lang="${language}">
<head>
${headOf({ title: `${title} · ${words.house}`, stylesheet, alternates: alternatesOf(page.id) })}
<meta name="description" content="${textOf(page.lead, language)}">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${header(page, language)}
<main id="main" tabindex="-1">
<h1>${title}</h1>
<p class="lead">${textOf(page.lead, language)}</p>
${dangerLine(language)}
<div class="draft"><p>${words.draft}</p>${words.translation === null ? null : html`<p>${words.translation}</p>`}${datesLine(page, written)}</div>
${sectionsOf(page, written)}
${serviceLines(page, written)}
</main>
${footer(page, written)}
</body>
</html>
`.markup
}
