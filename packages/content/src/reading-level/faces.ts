import type { z } from 'zod'
import type { ContentFiles } from '../content-files.ts'
import { readYaml } from '../read-yaml.ts'
import { optionFile } from '../schema-option.ts'
import { type Language, wordsOf } from './measure-text.ts'

type Option = z.output<typeof optionFile>
type Shown = { readonly text: { readonly [L in Language]: string }; readonly when?: unknown }

/** How many statements the card shows before anything is opened: `shownFirst` of apps/web/src/features/routes/options/option-card.tsx. */
export const shownFirst = { gives: 2, notRequired: 1, risks: 3 } as const

/** What half a minute is enough to read, with room for the few cards that need it. French takes about an eighth more words. */
export const faceLimits = { en: 130, fr: 145 } as const satisfies Record<Language, number>

/** The words of a face: the most there can be, and those of its first statements. */
export type Face = { readonly id: string } & { readonly [L in Language]: { readonly most: number; readonly first: number } }

const count = (text: string): number => wordsOf(text).length

// A statement with a condition may be hidden, and the next one then moves up: the most words that any situation can show.
function mostOf(statements: readonly Shown[], room: number, language: Language): number {
  const [next, ...rest] = statements
  if (!next || room === 0) return 0
  const shown = count(next.text[language]) + mostOf(rest, room - 1, language)
  return next.when === undefined ? shown : Math.max(shown, mostOf(rest, room, language))
}

function faceIn({ title, summary, gives, notRequired, risks }: Option, language: Language): { readonly most: number; readonly first: number } {
  const head = count(title[language]) + Math.max(count(summary.worker[language]), count(summary.together[language]))
  const parts: readonly (readonly [readonly Shown[], number])[] = [
    [gives, shownFirst.gives],
    [notRequired, shownFirst.notRequired],
    [risks, shownFirst.risks],
  ]
  const sum = (of: (statements: readonly Shown[], room: number) => number): number =>
    parts.reduce((all, [statements, room]) => all + of(statements, room), head)
  return {
    most: sum((statements, room) => mostOf(statements, room, language)),
    first: sum((statements, room) => statements.slice(0, room).reduce((all, { text }) => all + count(text[language]), 0)),
  }
}

/** The face of every option: title, summary, first gains, first thing not required, first risks. */
export function faces(files: ContentFiles): readonly Face[] {
  return [...files].flatMap(([name, bytes]): readonly Face[] => {
    const { file } = name.startsWith('law/options/') ? readYaml(name, new TextDecoder().decode(bytes)) : { file: null }
    const option = file ? optionFile.safeParse(file.data).data : undefined
    return option ? [{ id: name.slice('law/options/'.length, -'.yaml'.length), en: faceIn(option, 'en'), fr: faceIn(option, 'fr') }] : []
  })
}
