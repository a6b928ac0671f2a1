import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, err, type Language, ok, type Result } from '@recourse/domain/shared'
import type { z } from 'zod'
import { type ContentProblem, message, problemWithFile } from './content-problem.ts'
import { readOne } from './content-tree.ts'
import type { ProvisionDrift } from './justice-laws/index.ts'
import { driftFile } from './schema-law.ts'
import { writeWhole } from './write-whole.ts'

/** The provisions whose official text changed since it was read. */
export type DriftList = z.output<typeof driftFile>

/** The list before and after. */
export type DriftRecorded = { readonly added: readonly string[]; readonly there: readonly string[] }

const name = 'law/drift.yaml'
const heading = '# Written by recourse law verify --write. What freezes, and how it ends: docs/how-to/watch-the-law.md, veiller-sur-le-droit.md\n'
const absent = message('this file is missing', 'ce fichier manque', 'write it; an empty list is []', 'écrivez-le; une liste vide est []')

/** The list of a content folder. Fails with the problems of its file. */
export function readDrift(contentDir: string): Result<DriftList, readonly ContentProblem[]> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(contentDir, name))
  } catch {
    return err([problemWithFile(name, absent)])
  }
  const { checked, problems } = readOne(name, bytes, driftFile)
  return checked ? ok(checked.value as DriftList) : err(problems)
}

const printed = ({ id, foundOn, languages }: DriftList[number]): string => `- id: ${id}\n  foundOn: '${foundOn}'\n  languages: [${languages.join(', ')}]\n`

/** Writes the list, checked before and after. Fails, writing nothing, when it would not be one that the content accepts. */
export function writeDrift(contentDir: string, list: DriftList): Result<DriftList, readonly ContentProblem[]> {
  const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const text = sorted.length === 0 ? '[]\n' : heading + sorted.map(printed).join('')
  const { checked, problems } = readOne(name, new TextEncoder().encode(text), driftFile)
  if (!checked) return err(problems)
  writeWhole(join(contentDir, name), text)
  return ok(sorted)
}

const inOrder = (languages: Iterable<Language>): Language[] => [...new Set(languages)].sort()

/**
 * Adds to the list each provision whose words changed or are gone; what is there keeps its day. Nothing is ever taken out here: a machine
 * freezes, and only a person who has read the text again ends it. Days that moved while the words stayed freeze nothing.
 */
export function recordDrift(contentDir: string, drift: readonly ProvisionDrift[], on: Day): Result<DriftRecorded, readonly ContentProblem[]> {
  const before = readDrift(contentDir)
  if (!before.ok) return before
  const list = new Map(before.value.map((entry) => [entry.id, entry]))
  const moved = drift.filter((d) => d.changed.length + d.gone.length > 0)
  for (const { id, changed, gone } of moved) {
    const known = list.get(id)
    list.set(id, { id, foundOn: known?.foundOn ?? on, languages: inOrder([...(known?.languages ?? []), ...changed, ...gone]) })
  }
  const written = writeDrift(contentDir, [...list.values()])
  if (!written.ok) return written
  const there = before.value.map((entry) => entry.id)
  return ok({ added: moved.map((d) => d.id).filter((id) => !there.includes(id)), there })
}
