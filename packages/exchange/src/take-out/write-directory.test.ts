import type { Service } from '@recourse/domain/directory'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { places } from '../hsds/some-service.test-kit.ts'
import { hsdsReader } from '../read-file/hsds-reader.ts'
import { readDirectoryFile } from '../read-file/read-directory-file.ts'
import { emptySpreadsheet, outForms, writeDirectory } from './write-directory.ts'

const on = '2026-11-24'
const canary = '418 Canary Street, Rivebrune'
const words = { en: canary, fr: canary }
const open: Service = {
  id: 'invented-open',
  name: { en: 'Invented office', fr: 'Bureau inventé' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [{ number: '1-800-555-0100', label: { en: 'Desk', fr: 'Accueil' }, evidence: 'one_page', seenOn: ['page'] }],
  languages: ['en', 'fr'],
  discloses: [],
  claims: [],
  sources: [{ id: 'page', title: { en: 'Page', fr: 'Page' }, datedText: 'undated' }],
}
/** A secret site, with its place in every text that a record can hold. */
const hidden: Service = {
  ...open,
  id: 'invented-hidden',
  name: words,
  organization: words,
  needs: ['shelter'],
  area: { kind: 'confidential', provinces: ['QC'] },
  description: words,
  phones: [{ number: '1-800-555-0101', label: words, evidence: 'one_page', seenOn: [canary] }],
  website: 'https://example.org/418-Canary-Street',
  textLine: canary,
  addresses: [{ line: canary, town: 'Rivebrune', province: 'QC', postalCode: 'X9X 1A1' }],
  hours: { text: words, timezone: 'America/Toronto', weekly: [{ days: ['MO'], opens: 540, closes: 1020 }] },
  cost: words,
  discloses: [{ to: words, what: words, basis: 'unknown', recipients: ['unknown'] }],
  claims: [
    { id: 'c', field: 'practice', value: 'conditional', text: words, condition: words, ask: words, method: 'import', source: 'page', by: 'list' },
    { id: 'd', field: 'practice', value: 'yes', text: words, ask: words, method: 'call', source: 'page', by: 'clinic', verified: on, visibility: 'network' },
  ],
  sources: [{ id: 'page', title: words, url: 'https://example.org/418-Canary-Street', datedText: words }],
  carried: { hsds: { id: 'x', name: canary, locations: [{ address: canary, latitude: 46.123456 }] } },
}
const demonstration: Service = { ...open, id: 'invented-demonstration', name: { en: 'Demonstration', fr: 'Démonstration' }, demonstration: true }
const directory = { services: [open, hidden, demonstration], places }

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const inside = (bytes: Uint8Array): string => (bytes[0] === 0x50 ? Object.values(unzipSync(bytes)).map(textOf).join('\n') : textOf(bytes))

describe.each(outForms)('services taken out as %s', (form) => {
  test.each(['public', 'network', 'trusted'] as const)('give away no place that is kept secret, for %s', async (audience) => {
    const file = await writeDirectory(directory, { form, audience, on })
    const all = inside(file.bytes)
    expect(all).not.toMatch(/Canary|Rivebrune|X9X ?1A1|46\.12/i)
    expect(all).toContain('1-800-555-0101')
    expect(file.name).toMatch(/^recourse-services-2026-11-24\.[a-z.]+$/)
  })

  test('leave demonstrations out, and hold what is claimed only for some back from everyone', async () => {
    const claimed: Service = {
      ...open,
      claims: [{ ...(hidden.claims[1] as Service['claims'][number]), text: { en: 'Among ourselves', fr: 'Entre nous' }, ask: open.name }],
    }
    const all = inside((await writeDirectory({ services: [claimed, demonstration], places }, { form, audience: 'public', on })).bytes)
    expect(all).not.toContain('Among ourselves')
    expect(all).not.toContain('invented-demonstration')
  })

  test('are read back by the reader of lists, and are the same services', async () => {
    const { name, bytes } = await writeDirectory({ services: [open], places }, { form, audience: 'public', on })
    const read = await readDirectoryFile({ name, bytes }, { places, on }, { extraReaders: [hsdsReader] })
    expect(read.ok && read.value.services.map(({ service }) => service)).toMatchObject([open])
  })

  test('are the same file twice', async () => {
    const once = await writeDirectory(directory, { form, audience: 'public', on })
    const again = await writeDirectory(directory, { form, audience: 'public', on })
    expect(inside(again.bytes)).toBe(inside(once.bytes))
  })
})

test('the empty spreadsheet is one that can be brought back, and says that it holds no service', async () => {
  const { name, bytes } = await emptySpreadsheet()
  const read = await readDirectoryFile({ name, bytes }, { places, on }, { extraReaders: [hsdsReader] })
  expect(read).toMatchObject({ ok: false, error: { kind: 'empty' } })
})
