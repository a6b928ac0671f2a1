import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@recourse/domain/shared'
import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { readOne } from './content-tree.ts'
import { type LawFile, type LawFolder, pinpointOfId, provisionFile } from './justice-laws/index.ts'
import { readDrift, writeDrift } from './record-drift.ts'
import { provisionFile as schema } from './schema-law.ts'
import { writeWhole } from './write-whole.ts'

/** Why a provision was not read again. Nothing was written. */
export type RereadFailure =
  | { readonly kind: 'no-such-provision' | 'law-not-found' | 'gone' | 'older' }
  | { readonly kind: 'content-broken'; readonly problems: readonly ContentProblem[] }

const lawOf = (file: LawFile) => (file.kind === 'found' ? file.law : null)

/**
 * Makes the file of a provision again from the official texts (numbers, days, hashes) around our own words, which a person has first read
 * beside them, and takes it off the list of changed texts. Fails when the law is not in the folder in both languages, when it no longer
 * has the place, or when it is older than what was read.
 */
export function rereadProvision(contentDir: string, id: string, folder: LawFolder): Result<null, RereadFailure> {
  const name = `law/provisions/${id}.yaml`
  const place = pinpointOfId(id)
  if (!place) return err({ kind: 'no-such-provision' })
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(contentDir, name))
  } catch {
    return err({ kind: 'no-such-provision' })
  }
  const { checked, problems } = readOne(name, bytes, schema)
  const drift = readDrift(contentDir)
  if (!checked || !drift.ok) return err({ kind: 'content-broken', problems: [...problems, ...(drift.ok ? [] : drift.error)] })
  const { pinpoint, currentTo, says } = checked.value as z.output<typeof schema>
  const [english, french] = [lawOf(folder.lawAt(place.instrument.path.en)), lawOf(folder.lawAt(place.instrument.path.fr))]
  if (!english || !french) return err({ kind: 'law-not-found' })
  if (english.currentTo < currentTo || french.currentTo < currentTo) return err({ kind: 'older' })
  const [en, fr] = [english.at(pinpoint), french.at(pinpoint)]
  if (!en || !fr) return err({ kind: 'gone' })
  const text = provisionFile({ instrument: place.instrument, pinpoint, official: { en, fr }, readBy: 'parser', says })
  const made = readOne(name, new TextEncoder().encode(text), schema)
  if (!made.checked) return err({ kind: 'content-broken', problems: made.problems })
  // In this order: should the second write fail, what cites it stays frozen.
  writeWhole(join(contentDir, name), text)
  const written = writeDrift(
    contentDir,
    drift.value.filter((entry) => entry.id !== id),
  )
  if (!written.ok) return err({ kind: 'content-broken', problems: written.error })
  return ok(null)
}
