import type { Place } from '@recourse/domain/directory'
import type { Day, Language } from '@recourse/domain/shared'

/** All that a command may touch, given from outside: tests give their own. */
export type World = {
  /** The folder of the repository. */
  readonly root: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly today: () => Day
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** The bytes of a file, `-` being standard input. Throws when it cannot be read. */
  readonly read: (path: string) => Uint8Array
  /** The text at an address, or null when it cannot be had. Only `law import --site` asks for it. */
  readonly fetchText?: (url: string) => Promise<string | null>
  /** Starts the program that operates the server with these arguments, and gives its exit code. */
  readonly operate?: (argv: readonly string[]) => Promise<number>
  /** Other places than those of the repository, in tests. */
  readonly places?: readonly Place[]
}

/** What the exit codes mean. Documented in docs/command-line.md; never reused. */
export const exits = {
  done: 0,
  problemFound: 1,
  usage: 2,
  badSituation: 3,
  contentBroken: 4,
  ourFault: 5,
  drift: 6,
  noOfficialText: 7,
  notWhatWasRead: 8,
  database: 9,
} as const

/** How a command ended. */
export type Exit = (typeof exits)[keyof typeof exits]

/** A text chosen by language. */
export type Say = (en: string, fr: string) => string

/** Chooses by language. */
export const sayIn =
  (language: Language): Say =>
  (en, fr) =>
    language === 'fr' ? fr : en

/** The language of the terminal: French when its locale is, otherwise English. */
export const languageOf = (environment: World['environment']): Language =>
  /^fr/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'fr' : 'en'
