import type { Language } from '@recourse/domain/shared'
import type { Exit, World } from './world.ts'

/** What was asked for on the command line. */
export type Asked = {
  readonly language: Language
  readonly arguments: readonly string[]
  readonly json: boolean
  readonly on?: string
  readonly need?: string
  readonly by?: string
  readonly capacity?: string
  readonly until?: string
  readonly what?: string
  readonly provinces?: string
  readonly province?: string
  readonly content?: string
  readonly corpus?: string
  readonly key?: string
  readonly xml?: string
  readonly site?: boolean
  readonly out?: string
  readonly pack?: string
  readonly write?: boolean
  readonly audience?: string
}

/** A command: does what is asked and says how it ended. */
export type Command = (asked: Asked, world: World) => Promise<Exit>
