import { isShownPhone, type Service } from '@recourse/domain/directory'
import type { LawfulOption, Notice } from '@recourse/domain/law'
import type { ServiceMatch } from '@recourse/domain/route'
import type { Day, Language, SheetLanguage } from '@recourse/domain/shared'
import { dayInWords } from '../../../words/dates.ts'
import type { LawRead } from '../../../words/law-read.ts'
import { sheetWords } from './sheet-words.ts'

/** One block of the sheet: lines that belong together. `language` is the one of its lines: it differs from the sheet's for words that exist in no other. */
export type SheetBlock = { readonly id: string; readonly heading?: string; readonly lines: readonly string[]; readonly language: SheetLanguage }

/** The whole sheet, ready to show, print or save. It holds what was ticked and nothing else; never an answer, never a name. */
export type Sheet = { readonly language: SheetLanguage; readonly title: string; readonly blocks: readonly SheetBlock[]; readonly foot: readonly string[] }

/** What the sheet can draw from. `mayCall` says whether the person's yes covers contacting a service. */
export type SheetParts = {
  readonly options: readonly LawfulOption[]
  readonly notices: readonly Notice[]
  readonly services: readonly { readonly service: Service; readonly match: ServiceMatch | undefined; readonly mayCall: boolean }[]
  /** The days at which the law was read. */
  readonly lawRead: LawRead
}

/** Ids of the parts that can be ticked. */
export const partId = {
  option: (id: string): string => `option:${id}`,
  notice: (id: string): string => `notice:${id}`,
  service: (id: string): string => `service:${id}`,
  questions: (id: string): string => `questions:${id}`,
} as const

/** What is asked of a sheet: its language, what was ticked, and the language of the screen. */
export type SheetAsked = { readonly language: SheetLanguage; readonly ticked: readonly string[]; readonly screen: Language }

// Names and questions exist in the two official languages only: on a Spanish sheet they stay in the language of the screen, in which somebody
// can put them to the service, and are marked as such.
const officialOf = (language: SheetLanguage, screen: Language): Language => (language === 'es' ? screen : language)

function serviceBlocks(
  { service, match, mayCall }: SheetParts['services'][number],
  { language, screen }: SheetAsked,
  ticked: ReadonlySet<string>,
): readonly SheetBlock[] {
  const words = sheetWords[language]
  const own = officialOf(language, screen)
  const phones = mayCall ? service.phones.filter(isShownPhone).map((phone) => `${words.phone}${language === 'fr' ? '\u00a0:' : ':'} ${phone.number}`) : []
  const questions = match?.questions ?? []
  return [
    ...(ticked.has(partId.service(service.id)) ? [{ id: partId.service(service.id), heading: service.name[own], lines: phones, language }] : []),
    ...(ticked.has(partId.questions(service.id)) && questions.length > 0
      ? [{ id: partId.questions(service.id), heading: words.ask, lines: questions.map((q) => q[own]), language: own }]
      : []),
  ]
}

/** Makes the sheet from what was ticked, in the order of the screen. */
export function makeSheet(parts: SheetParts, asked: SheetAsked): Sheet {
  const { language } = asked
  const ticked = new Set(asked.ticked)
  const day = (of: Day): string => dayInWords(of, language)
  const words = sheetWords[language]
  const written = (items: readonly (LawfulOption | Notice)[], id: (of: string) => string): readonly SheetBlock[] =>
    items.filter((item) => ticked.has(id(item.id))).map((item) => ({ id: id(item.id), lines: item.sheet[language], language }))
  return {
    language,
    title: words.title,
    blocks: [
      ...written(parts.notices, partId.notice),
      ...written(parts.options, partId.option),
      ...parts.services.flatMap((s) => serviceBlocks(s, asked, ticked)),
    ],
    foot: [words.foot.replace('{from}', day(parts.lawRead.from)).replace('{to}', day(parts.lawRead.to)), words.translation].filter(Boolean),
  }
}
