import { isShownPhone, type Phone, type Service } from '@recourse/domain/directory'
import type { RightsPage } from '@recourse/domain/law'
import type { SheetLanguage } from '@recourse/domain/shared'
import type { Written } from './basis-line.ts'
import { html, joined, type Markup } from './markup.ts'
import { type RightsWords, rightsWords } from './rights-words.ts'
import { officialText } from './text-of.ts'

function areaOf({ area }: Service, { corpus, language }: Written): Markup {
  if (area.kind === 'national') return html`${rightsWords[language].everywhere}`
  const type = corpus.law.facts.find((fact) => fact.id === 'province')?.type
  const named = area.provinces.map((id) => {
    const province = type && 'values' in type ? type.values.find((value) => value.id === id) : undefined
    return province ? officialText(province.label, language) : html`${id}`
  })
  return joined(named, ', ')
}

function phoneLine({ number, label, evidence }: Phone, language: SheetLanguage): Markup {
  const { seenTwice, seenOnce } = rightsWords[language]
  const seen = evidence === 'two_or_more_pages' ? seenTwice : seenOnce
  return html`<li><a class="phone" href="tel:${number.replace(/[^\d+#*]/g, '')}">${number}</a> ${officialText(label, language)} <small>(${seen})</small></li>`
}

// Coded, so that it can be said in Spanish too; a recipient is named once, and what is not known comes last.
function learnsLine({ discloses }: Service, words: RightsWords): Markup {
  const codes = new Set(discloses.flatMap((d) => d.recipients))
  const last = ['none', 'unknown'] as const
  const named = [...[...codes].filter((code) => code !== 'none' && code !== 'unknown'), ...last.filter((code) => codes.has(code))]
  const isKnown = named.some((code) => code !== 'unknown')
  return html`<p class="small">${words.learns} ${isKnown ? named.map((code) => words.recipients[code]).join('; ') : words.learnsUnknown}.</p>`
}

function spokenLine({ languages }: Service, language: SheetLanguage): Markup | null {
  if (languages.length === 0) return null
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return html`<p class="small">${rightsWords[language].spoken} ${languages.map((code) => names.of(code) ?? code).join(', ')}</p>`
}

function serviceItem(service: Service, written: Written): Markup {
  const { language } = written
  const words = rightsWords[language]
  const phones = service.phones.filter(isShownPhone)
  const site = service.website ? html`<li class="site"><a href="${service.website}" rel="noreferrer">${words.site}</a></li>` : null
  const ways = phones.length === 0 ? html`<p class="small">${words.noPhone}</p>` : null
  return html`<li>
<h3>${officialText(service.name, language)}</h3>
<p class="small">${areaOf(service, written)}</p>
${learnsLine(service, words)}
${ways}<ul class="ways">${phones.map((phone) => phoneLine(phone, language))}${site}</ul>
${spokenLine(service, language)}
</li>`
}

/** The services of a page: where, who may learn of a call, and only then the numbers that their evidence allows. Empty when it names none. */
export function serviceLines(page: RightsPage, written: Written): Markup {
  const services = page.services.flatMap((id) => written.corpus.directory.services.find((service) => service.id === id) ?? [])
  if (services.length === 0) return html``
  return html`<section aria-labelledby="services">
<h2 id="services">${rightsWords[written.language].services}</h2>
<ul class="services">${services.map((service) => serviceItem(service, written))}</ul>
</section>`
}
