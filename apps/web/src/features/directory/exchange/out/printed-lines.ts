import { isShownPhone, type Place, redacted, type Service, type ServiceArea } from '@recourse/domain/directory'
import { callSheet } from '@recourse/domain/route'
import type { Bilingual, Day, Language } from '@recourse/domain/shared'
import { languageName } from '../../../../words/language-name.ts'
import { paperWords } from './paper-words.ts'

/** A line of the sheet: what it is about, and its words in both languages. */
export type PrintedLine = { readonly about: Bilingual; readonly words: readonly Bilingual[] }

/** One service on the sheet. */
export type PrintedService = {
  readonly id: string
  readonly name: Bilingual
  readonly organization: Bilingual
  readonly status: Bilingual | null
  readonly lines: readonly PrintedLine[]
  readonly questions: readonly Bilingual[]
}

/** What the words of a service's codes are. */
export type PrintedNames = {
  readonly needs: ReadonlyMap<string, Bilingual>
  readonly provinces: ReadonlyMap<string, Bilingual>
  readonly places: ReadonlyMap<string, Place>
}

const same = (text: string): Bilingual => ({ en: text, fr: text })
const joined = (parts: readonly Bilingual[]): Bilingual => ({ en: parts.map(({ en }) => en).join(', '), fr: parts.map(({ fr }) => fr).join(', ') })
const named = (names: ReadonlyMap<string, Bilingual>, ids: readonly string[]): Bilingual => joined(ids.map((id) => names.get(id) ?? same(id)))

function areaWords(area: ServiceArea, { provinces, places }: PrintedNames): Bilingual {
  switch (area.kind) {
    case 'national':
      return paperWords.canada
    case 'province':
      return named(provinces, area.provinces)
    case 'confidential':
      return joined([named(provinces, area.provinces), paperWords.secret])
    case 'towns':
      return joined([...area.places.flatMap((id) => places.get(id)?.name ?? []), named(provinces, area.provinces)])
  }
}

const languagesIn = (codes: readonly string[], language: Language): string => codes.map((code) => languageName(code, language)).join(', ')

function linesOf(service: Service, names: PrintedNames): readonly PrintedLine[] {
  const phones = service.phones.filter(isShownPhone).map(({ number, label }) => ({ en: `${number} ${label.en}`, fr: `${number} ${label.fr}` }))
  const all: readonly PrintedLine[] = [
    { about: paperWords.helpsWith, words: service.needs.length > 0 ? [named(names.needs, service.needs)] : [] },
    { about: paperWords.where, words: [areaWords(service.area, names)] },
    { about: paperWords.phones, words: phones.length > 0 ? phones : [paperWords.noPhone] },
    { about: paperWords.textLine, words: service.textLine ? [same(service.textLine)] : [] },
    { about: paperWords.email, words: service.email ? [same(service.email)] : [] },
    { about: paperWords.website, words: service.website ? [same(service.website)] : [] },
    { about: paperWords.hours, words: service.hours ? [service.hours.text] : [] },
    {
      about: paperWords.languages,
      words: service.languages.length > 0 ? [{ en: languagesIn(service.languages, 'en'), fr: languagesIn(service.languages, 'fr') }] : [],
    },
    { about: paperWords.cost, words: service.cost ? [service.cost] : [] },
    {
      about: paperWords.discloses,
      words: service.discloses.map(({ to, what }) => ({ en: `${to.en}: ${what.en}`, fr: `${to.fr}\u00A0: ${what.fr}` })),
    },
  ]
  return all.filter(({ words }) => words.length > 0)
}

// On paper there is room for those on which most turns.
const mostQuestions = 6

/**
 * A service as it is printed, in both languages: numbers that are sure enough, who may learn what, and what to ask on the call, most telling first.
 * Nothing that gives away a place that is kept secret. `on` is the day of the sheet. Never throws.
 */
export function printedService(whole: Service, names: PrintedNames, { places, on }: { readonly places: readonly Place[]; readonly on: Day }): PrintedService {
  const service = redacted(whole, places)
  return {
    id: service.id,
    name: service.name,
    organization: service.organization,
    status: service.status === 'active' ? null : paperWords.status[service.status],
    lines: linesOf(service, names),
    questions: callSheet(service, on)
      .questions.slice(0, mostQuestions)
      .map(({ ask }) => ask),
  }
}
