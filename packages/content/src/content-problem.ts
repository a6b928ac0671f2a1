import type { Bilingual } from '@recourse/domain/shared'

/** Where something is inside a file, as keys and positions: `['requires', 0, 'text', 'fr']`. */
export type Path = readonly (string | number)[]

/** What is wrong and how to repair it, for a lawyer or a community editor, in their language. Never quotes prose or anything about a person. */
export type Message = { readonly what: Bilingual; readonly repair: Bilingual }

/** One thing wrong in the content: the file, the place in it, what is wrong, how to repair it. */
export type ContentProblem = Message & {
  /** From the content folder: `law/options/shelter.yaml`. */
  readonly file: string
  /** `requires[1].text.fr`, or an empty string for the file as a whole. */
  readonly place: string
  readonly line?: number
  readonly column?: number
}

/** Something that can say where its paths are: a file, or one entry of a list file. */
export type Located = { readonly problemAt: (path: Path, message: Message) => ContentProblem }

// A sentence that YAML took for a key is prose, and prose is not repeated in messages.
const spoken = (key: string): string => (/^[\w.-]{1,60}$/.test(key) ? key : '…')

/** A path as people read it, positions counted from one: `requires[1].text.fr` is in the first requirement. */
export const placeOf = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i === 0 ? spoken(part) : `.${spoken(part)}`)).join('')

/** A message in both languages. */
export const message = (en: string, fr: string, repairEn: string, repairFr: string): Message => ({ what: { en, fr }, repair: { en: repairEn, fr: repairFr } })

/** A problem with a file as a whole. */
export const problemWithFile = (file: string, told: Message): ContentProblem => ({ file, place: '', ...told })
