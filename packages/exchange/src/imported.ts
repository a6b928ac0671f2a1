import type { Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'

/** The formats that can be read. */
export type FileFormat =
  | 'recourse'
  | 'hsds-3'
  | 'hsds-1'
  | 'spreadsheet'
  | 'airs-3'
  | 'newcomer-services'
  | 'municipal'
  | 'legal-aid-florida'
  | 'legal-aid-illinois'
  | 'occupancy'

/** Something that was left out, stripped or read with doubt. Never the value itself where it may locate a hidden place. */
export type ImportNote = {
  /** Where in the file: "row 12, column Telephone" or "services[3].schedules[0]". */
  readonly where: string
  readonly kind: 'left-out' | 'stripped' | 'doubtful' | 'not-understood'
  readonly text: Bilingual
}

/**
 * One record of a file as a service of ours. `key` is what identifies it in its source from one copy to the next, so that the same file read
 * twice makes no double. Every claim has `method: 'import'`: nothing in a file is more than a reason to ask.
 */
export type ImportedService = {
  readonly key: string
  readonly where: string
  readonly service: Service
  readonly notes: readonly ImportNote[]
}

/** A file, read whole or not at all. `counts` are the things counted in the file by kind, to be compared with its source. */
export type ImportedFile = {
  readonly format: FileFormat
  readonly counts: Readonly<Record<string, number>>
  readonly services: readonly ImportedService[]
  readonly notes: readonly ImportNote[]
}

/** Why a file was refused. Nothing of it was taken. `repair` says what to do. */
export type ImportProblem = {
  readonly kind: 'too-large' | 'not-text' | 'not-this-format' | 'unknown-format' | 'broken' | 'hostile' | 'empty'
  readonly where: string
  readonly text: Bilingual
  readonly repair: Bilingual
}
