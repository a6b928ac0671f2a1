import { randomUUID } from 'node:crypto'
import type { InputOf } from '@recourse/wire'
import { type Person, says, sealed } from './people.test-kit.ts'

type Put = InputOf<'writeRecords'>['body']['records'][number]

/** An invented service, as the directory's journal holds it. */
export const aService = (id: string) => ({
  id,
  name: { en: 'Lantern clinic', fr: 'Clinique Lanterne' },
  organization: { en: 'Lantern House', fr: 'Maison Lanterne' },
  status: 'active',
  demonstration: false,
  needs: [],
  area: { kind: 'province', provinces: ['ON'] },
  description: { en: 'Invented.', fr: 'Inventée.' },
  phones: [],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [],
})

/** What an entry changes. */
export type Change = Readonly<Record<string, unknown>>

/** A public entry, signed by its author. */
export function publicEntry(by: Person, { change, about, state = 'accepted' }: { change: Change; about: string; state?: 'accepted' | 'proposed' }): Put {
  const id = randomUUID()
  const entry = { id, at: '2026-11-25T14:00:00Z', by: 'helpline', change }
  return { kind: 'entry', id, expected: 0, tier: 'public', about, state, body: says(by, 'entry', { record: id, tier: 'public', entry }) }
}

/** A sealed record, for a group. */
export const sealedPut = (kind: Put['kind'], groupId: string, given: Partial<Put> = {}): Put => ({
  kind,
  id: randomUUID(),
  expected: 0,
  tier: 'network',
  groupId,
  epoch: 1,
  state: 'accepted',
  sealed: sealed(),
  ...given,
})

/** That an organization answers for a service. */
export function ownership(by: Person, service: string, organizationId: string): Put {
  const id = randomUUID()
  const body = says(by, 'ownership', { record: id, service, organization: organizationId, on: '2026-11-25' })
  return { kind: 'ownership', id, expected: 0, tier: 'public', about: service, organizationId, state: 'accepted', body }
}

/** A signed review. */
export const reviewBy = (by: Person, { kind, id }: Pick<Put, 'kind' | 'id'>, state: 'accepted' | 'refused' | 'withdrawn'): InputOf<'reviewRecord'>['body'] => ({
  kind,
  id,
  version: 1,
  state,
  statement: says(by, 'review', { recordKind: kind, record: id, version: 1, state, on: '2026-11-25' }),
})
