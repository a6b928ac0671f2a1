import type { JournalEntry } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { cleanedBy } from './clean-kept.ts'
import { aClaim, aService } from './services.test-kit.ts'

const entry = (id: string, change: JournalEntry['change']): JournalEntry => ({ id, at: `2026-11-24T10:00:0${id}Z`, by: 'shelter', change })
const street = '12 Imaginary Street'
const open = aService({ addresses: [{ line: street, town: 'Rivebrune', province: 'QC' }], claims: [aClaim({ ask: { en: `At ${street}?`, fr: 'Où?' } })] })
const { addresses: _, ...rest } = open
const secret = { ...rest, claims: [], area: { kind: 'confidential', provinces: ['QC'] } } as const
const directory = {
  needs: [],
  services: [open, aService({ id: 'other', addresses: [{ line: '7 Public Street', town: 'Clairval', province: 'QC' }] })],
  places: [],
}

const before = [
  entry('1', { kind: 'put', service: open, why: 'edited' }),
  entry('2', { kind: 'claim', service: open.id, claim: aClaim({ text: { en: `It is at ${street}.`, fr: `C’est au ${street}.` } }) }),
  entry('3', { kind: 'put', service: { ...open, id: 'other', addresses: [{ line: '7 Public Street', town: 'Clairval', province: 'QC' }] }, why: 'edited' }),
]
const last = entry('4', { kind: 'put', service: secret, why: 'edited' })

test('a place made secret is gone from every earlier entry about it, and the entries stay', () => {
  const cleaned = cleanedBy(directory, before, last)
  expect(cleaned.map(({ id, at, by }) => [id, at, by])).toEqual(before.map(({ id, at, by }) => [id, at, by]))
  expect(JSON.stringify(cleaned.slice(0, 2))).not.toContain('Imaginary')
  expect(JSON.stringify(before)).toContain('Imaginary')
})

test('entries about other services are as they were', () => {
  expect(cleanedBy(directory, before, last)[2]).toEqual(before[2])
})
