import type { Claim, DirectoryCorpus, JournalEntry, Service } from '@recourse/domain/directory'
import { askedSource, redactedEntries as savedEntries } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { places, someService } from '../hsds/some-service.test-kit.ts'
import { readJournal } from './read-journal.ts'
import { writeJournal } from './write-journal.ts'

const claim: Claim = {
  id: 'heard',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'Women only.', fr: 'Femmes seulement.' },
  ask: { en: 'Whom do you take?', fr: 'Qui recevez-vous?' },
  method: 'call',
  source: 'asked',
  by: 'helpline',
  verified: '2026-11-20',
}
const service: Service = {
  id: 'invented',
  name: { en: 'Invented', fr: 'Inventé' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [{ id: 'page', title: { en: 'Page', fr: 'Page' }, datedText: 'undated' }],
}
const empty: DirectoryCorpus = { needs: [], services: [], places }
const entry = (id: string, change: JournalEntry['change'], more: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  at: `2026-11-20T10:00:00.${id.padStart(3, '0')}Z`,
  by: 'helpline',
  change,
  ...more,
})
const put = (id: string, one: Service): JournalEntry => entry(id, { kind: 'put', service: one, why: 'edited' })
const asFile = (entries: unknown): string => JSON.stringify({ format: 'recourse-directory', version: 1, entries })
const refusalOf = (text: string) => {
  const read = readJournal(text, 'file.json')
  if (read.ok) throw new Error('it was not refused')
  return read.error
}

describe('a journal saved as a file', () => {
  test('is read back as it was, whatever was done', () => {
    const entries = [
      put('1', service),
      entry('2', { kind: 'claim', service: 'invented', claim }, { batch: 'b1' }),
      entry('3', { kind: 'gone', service: 'invented', into: 'other' }),
      entry('4', { kind: 'undone', entry: '3' }, { after: ['2', '3'] }),
      entry('5', { kind: 'claim', service: 'invented', claim: { ...claim, source: 'told' }, source: { ...askedSource, id: 'told' } }, { after: [] }),
      entry('6', { kind: 'put', service, why: 'edited', parts: ['website', 'phones:5145550100', 'discloses'] }),
    ]
    expect(readJournal(writeJournal(empty, entries), 'file.json')).toEqual({ ok: true, value: { format: 'recourse-directory', version: 1, entries } })
  })

  test('is read back with any service that the model allows', () => {
    fc.assert(
      fc.property(fc.array(someService, { maxLength: 3 }), (services) => {
        const entries = savedEntries(
          empty,
          services.map((one, i) => put(String(i), one)),
        )
        const read = readJournal(
          writeJournal(
            empty,
            services.map((one, i) => put(String(i), one)),
          ),
          'file.json',
        )
        expect(read.ok && read.value.entries).toEqual(entries)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file that cannot be trusted is refused whole', () => {
  const faults: readonly (readonly [name: string, text: string, kind: string, says: RegExp])[] = [
    ['another JSON', '{"services":[]}', 'not-this-format', /not a file of work/],
    ['a later version', '{"format":"recourse-directory","version":2,"entries":[]}', 'unknown-format', /later version/],
    ['cut short', asFile([put('1', service)]).slice(0, -20), 'broken', /cut short/],
    ['made to tamper', '{"format":"recourse-directory","version":1,"entries":[],"__proto__":{"a":1}}', 'hostile', /tamper/],
    ['nested without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'hostile', /100 deep/],
    ['a field of its own', asFile([{ ...put('1', service), note: 'x' }]), 'broken', /entries\[0\]\.note: no such field/],
    ['a name for a role', asFile([{ ...put('1', service), by: 'Marie Inventée' }]), 'broken', /entries\[0\]\.by: a role/],
    ['an instant that is none', asFile([{ ...put('1', service), at: 'yesterday' }]), 'broken', /entries\[0\]\.at: an instant/],
    ['what was seen, that is no list', asFile([entry('1', { kind: 'gone', service: 'x' }, { after: 'e1' as never })]), 'broken', /entries\[0\]\.after: a list/],
    [
      'a source of its own that runs',
      asFile([entry('1', { kind: 'claim', service: 'x', claim, source: { ...askedSource, url: 'javascript:alert(1)' } })]),
      'broken',
      /change\.source\.url: an address that begins/,
    ],
    ['a change that is none', asFile([entry('1', { kind: 'erase' } as never)]), 'broken', /entries\[0\]\.change\.kind: one of put, claim, gone, undone/],
    [
      'a part that no service has',
      asFile([entry('1', { kind: 'put', service, why: 'edited', parts: ['website', 'owner'] })]),
      'broken',
      /change\.parts\[1\]: a part of a service/,
    ],
    ['a link that runs', asFile([put('1', { ...service, website: 'javascript:alert(1)' })]), 'broken', /website: an address that begins/],
    [
      'a time zone that is none',
      asFile([put('1', { ...service, hours: { text: service.name, timezone: 'Nowhere', weekly: [] } })]),
      'broken',
      /hours\.timezone/,
    ],
    ['French missing', asFile([put('1', { ...service, name: { en: 'A' } as never })]), 'broken', /service\.name\.fr: a text/],
    [
      'a secret site with a town',
      asFile([put('1', { ...service, area: { kind: 'confidential', provinces: ['QC'], places: ['x'] } as never })]),
      'broken',
      /area\.places: no such field/,
    ],
    [
      'a secret site with an address',
      asFile([put('1', { ...service, area: { kind: 'confidential', provinces: ['QC'] }, addresses: [{ line: '1', town: 'X', province: 'QC' }] })]),
      'broken',
      /no address, since this site is kept secret/,
    ],
    ['one id twice', asFile([put('1', service), put('1', service)]), 'broken', /entries\[1\]\.id/],
    [
      'a claim without its criterion form',
      asFile([entry('1', { kind: 'claim', service: 'x', claim: { ...claim, criterion: { kind: 'age', min: 'old' } } as never })]),
      'broken',
      /criterion\.min/,
    ],
  ]
  test.each(faults)('%s', (_, text, kind, says) => {
    const refused = refusalOf(text)
    expect(refused.kind).toBe(kind)
    expect(refused.text.en).toMatch(says)
    expect(refused.text.en).toContain('Nothing was taken.')
    expect(refused.text.fr).toContain('Rien n’a été pris.')
    expect(refused.repair.fr).not.toBe('')
  })

  test('any field of an entry that goes missing or changes its kind is named, and nothing of what was there is repeated', () => {
    const whole = { ...entry('1', { kind: 'claim', service: 'invented', claim }), batch: 'b' }
    const must = ['id', 'at', 'by', 'change'] as const
    for (const key of must) {
      const { [key]: _, ...rest } = whole
      expect(refusalOf(asFile([rest])).text.en).toContain(`entries[0].${key}`)
    }
    for (const key of Object.keys(claim)) {
      const broken = { ...whole, change: { kind: 'claim', service: 'invented', claim: { ...claim, [key]: 41.5 } } }
      expect(refusalOf(asFile([broken])).text.en).toContain(`entries[0].change.claim.${key}`)
    }
    expect(refusalOf(asFile([{ ...whole, at: 'a secret word' }])).text.en).not.toContain('a secret word')
  })

  test('many faults are told at once, and their number', () => {
    const { text } = refusalOf(asFile(Array.from({ length: 30 }, (_, i) => ({ ...put(String(i), service), at: '' }))))
    expect(text.en.match(/an instant/g)).toHaveLength(20)
    expect(text.en).toContain('And 10 more.')
  })
})

describe('what is saved gives away no place that is kept secret', () => {
  const canary = '418 Canary Street, Rivebrune'
  const open: Service = { ...service, description: { en: canary, fr: canary }, addresses: [{ line: canary, town: 'Rivebrune', province: 'QC' }] }
  const hidden: Service = { ...service, area: { kind: 'confidential', provinces: ['QC'] } }
  const says = (entries: readonly JournalEntry[]): string => writeJournal(empty, entries)
  const told = entry('9', { kind: 'claim', service: 'invented', claim: { ...claim, text: { en: canary, fr: canary } } })

  test('not in what was written before it became a secret, nor in what was heard of it', () => {
    expect(says([put('1', open)])).toContain('Canary')
    expect(says([put('1', open), put('2', hidden), told])).not.toMatch(/Canary|rivebrune/i)
  })

  test('not in the source that a claim brings along', () => {
    const brings = entry('9', { kind: 'claim', service: 'invented', claim, source: { ...askedSource, id: 'told', title: { en: canary, fr: canary } } })
    expect(says([put('1', open), brings])).toContain('Canary')
    expect(says([put('1', open), put('2', hidden), brings])).not.toMatch(/Canary|rivebrune/i)
  })

  test('not after the record was taken out', () => {
    expect(says([put('1', open), put('2', hidden), entry('3', { kind: 'gone', service: 'invented' }), told])).not.toMatch(/Canary|rivebrune/i)
  })

  test('not after it was found to be the same as a record that is a secret, however far', () => {
    const kept = { ...hidden, id: 'kept' }
    const chain = [
      put('1', open),
      put('2', { ...open, id: 'between' }),
      put('3', kept),
      entry('4', { kind: 'gone', service: 'invented', into: 'between' }),
      entry('5', { kind: 'gone', service: 'between', into: 'kept' }),
    ]
    expect(says(chain)).not.toMatch(/Canary|rivebrune/i)
    const round = [put('1', open), entry('4', { kind: 'gone', service: 'invented', into: 'b' }), entry('5', { kind: 'gone', service: 'b', into: 'invented' })]
    expect(says(round)).toContain('Canary')
  })

  test('not of a record of the corpus that was made a secret here and taken out', () => {
    const corpus = { ...empty, services: [open] }
    const entries = [put('1', hidden), told, entry('2', { kind: 'gone', service: 'invented' }), put('3', open), entry('4', { kind: 'undone', entry: '3' })]
    expect(writeJournal(corpus, entries)).not.toMatch(/Canary|rivebrune/i)
  })
})
