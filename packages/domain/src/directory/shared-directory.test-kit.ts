import type { DirectoryChange, JournalEntry } from './directory-journal.ts'
import type { Claim, DirectoryCorpus, Service } from './service.ts'
import { aService, places } from './services.test-kit.ts'
import type { EntryAuthor, NetworkEntry } from './shared-entry.ts'

/** An invented claim that was heard on a call. */
export const aClaim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  field: 'criterion',
  criterion: { kind: 'status', accepts: ['citizen'] },
  value: 'no',
  text: { en: 'Anyone.', fr: 'Tout le monde.' },
  ask: { en: 'Whom?', fr: 'Qui?' },
  method: 'call',
  source: 'asked',
  by: 'worker',
  verified: '2026-11-20',
  from: 'provider',
  ...more,
})

export const house: Service = aService({
  id: 'house',
  name: { en: 'Quiet House', fr: 'Maison tranquille' },
  claims: [aClaim('status', { source: 'page', method: 'web' })],
})
export const clinic: Service = aService({ id: 'clinic', name: { en: 'Stone Clinic', fr: 'Clinique de la pierre' } })
export const corpus: DirectoryCorpus = { needs: [], services: [house, clinic], places }

/** An entry at so many minutes past ten. `after` undefined leaves it out. */
export const entryAt = (id: string, minute: number, change: DirectoryChange, after?: readonly string[]): JournalEntry => ({
  id,
  at: `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`,
  by: 'worker',
  ...(after ? { after } : {}),
  change,
})
export const edits = (service: Service, more: Partial<Service> = {}): DirectoryChange => ({ kind: 'put', service: { ...service, ...more }, why: 'edited' })
export const heard = (service: string, claim: Claim): DirectoryChange => ({ kind: 'claim', service, claim })

export const ana: EntryAuthor = { member: 'ana', organization: 'north', role: 'steward' }
export const ben: EntryAuthor = { member: 'ben', organization: 'south', role: 'coordinator' }

/** An entry as the feed of a network brings it. */
export const fromFeed = (entry: JournalEntry, more: Partial<NetworkEntry> = {}): NetworkEntry => ({
  entry,
  state: 'accepted',
  tier: 'public',
  by: ana,
  seq: 1,
  ...more,
})
