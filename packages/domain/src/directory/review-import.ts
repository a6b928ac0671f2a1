import type { DirectoryChange } from './directory-journal.ts'
import { findDoubles, type PerhapsDouble } from './find-doubles.ts'
import { freeId, sameValue } from './merge-services.ts'
import type { Claim, Service } from './service.ts'

/** A field that an import would change in a record that is already here. */
export type FieldChange = { readonly field: keyof Service; readonly before: unknown; readonly after: unknown }

/**
 * One line to review: a record that is new, one that would change what is here, or one that is here already and the same. `doubles` are other
 * records that it may be, under another name or number.
 */
export type ImportRow = {
  readonly id: string
  readonly where: string
  readonly kind: 'new' | 'changed' | 'same'
  /** What would be written if the line is taken: never less than what the service itself confirmed. */
  readonly service: Service
  readonly changes: readonly FieldChange[]
  readonly doubles: readonly PerhapsDouble[]
}

/** An imported service and where it stood in its file. */
export type Incoming = { readonly where: string; readonly service: Service }

// What was confirmed or read on a page stays, whatever a list says: the list's word stands beside it and decides nothing. A claim that the list
// repeats word for word is the same claim, and not a second one: our own export read back changes nothing.
function claimsAfter(existing: Service, incoming: Service): readonly Claim[] {
  const taken = new Set(incoming.claims.map((claim) => claim.id))
  const kept = existing.claims.filter((claim) => claim.method !== 'import' && !incoming.claims.some((said) => sameValue(said, claim)))
  const after = [...kept.map((claim) => (taken.has(claim.id) ? { ...claim, id: freeId(`${claim.id}-said`, taken) } : claim)), ...incoming.claims]
  const isSame = after.length === existing.claims.length && existing.claims.every((claim) => after.some((one) => sameValue(one, claim)))
  return isSame ? existing.claims : after
}

function written(existing: Service, incoming: Service): Service {
  const claims = claimsAfter(existing, incoming)
  const sources = [...existing.sources.filter((source) => !incoming.sources.some((s) => s.id === source.id)), ...incoming.sources]
  // A site that was made secret here stays so: no list can bring its place back.
  const secret = existing.area.kind === 'confidential' ? { area: existing.area } : {}
  // What only this copy knows (needs that a person chose, what the service said that it discloses) is not emptied by a list that says nothing.
  return {
    ...existing,
    ...incoming,
    ...secret,
    needs: incoming.needs.length > 0 ? [...new Set([...existing.needs, ...incoming.needs])] : existing.needs,
    discloses: incoming.discloses.length > 0 ? incoming.discloses : existing.discloses,
    claims,
    sources,
  }
}

const compared = [
  'name',
  'organization',
  'status',
  'needs',
  'area',
  'description',
  'phones',
  'website',
  'email',
  'textLine',
  'addresses',
  'hours',
  'languages',
  'cost',
  'discloses',
  'claims',
] as const satisfies readonly (keyof Service)[]

const changesBetween = (before: Service, after: Service): readonly FieldChange[] =>
  compared.flatMap((field) => (sameValue(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }]))

/**
 * What a file would do to a directory, line by line, before anything is done. The same file read twice gives only `same` lines. Nothing that a
 * service confirmed is ever lost by taking a line. Two lines of one file with the same id become two records, and each other's double.
 */
export function reviewImport(services: readonly Service[], incoming: readonly Incoming[]): readonly ImportRow[] {
  const existing = new Map(services.map((service) => [service.id, service]))
  const taken = new Set<string>()
  const lines = incoming.map(({ where, service }) => {
    const id = freeId(service.id, taken)
    taken.add(id)
    const before = existing.get(id)
    const after = before ? written(before, { ...service, id }) : { ...service, id }
    return { where, before, after }
  })
  const everything = [...services.filter((service) => !taken.has(service.id)), ...lines.map((line) => line.after)]
  const doubles = findDoubles(everything, taken)
  return lines.map(({ where, before, after }) => {
    const changes = before ? changesBetween(before, after) : []
    return {
      id: after.id,
      where,
      kind: before ? (changes.length > 0 ? 'changed' : 'same') : 'new',
      service: after,
      changes,
      doubles: doubles.filter((double) => double.a === after.id || double.b === after.id),
    }
  })
}

/** What taking these lines does, in the order of the file; lines that would change nothing do nothing. */
export const changesOf = (rows: readonly ImportRow[]): readonly DirectoryChange[] =>
  rows.filter((row) => row.kind !== 'same').map((row) => ({ kind: 'put', service: row.service, why: 'imported' }))
