import type { Service } from '@recourse/domain/directory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyText, places } from '../places.test-kit.ts'
import { hidePlace } from './hide-place.ts'
import { withoutStreet } from './without-street.ts'

const where = fc.constantFrom('Invented Lane', 'Rivebrune', 'N9Z 9Z9', 'n9z9z9', '12 Oak Street', '43.1234', 'CLAIRVAL', 'Pavillon Rouge')
const text = fc
  .tuple(fc.constantFrom('', 'A house ', 'Une maison '), fc.option(where, { nil: '' }), fc.constantFrom('', ', ring twice.'))
  .map((parts) => parts.join(''))
const words = fc.record({ en: text, fr: text })
const service = fc
  .record({
    name: words,
    organization: words,
    description: words,
    hours: words,
    cost: words,
    claim: words,
    condition: words,
    label: words,
    seen: text,
    title: words,
    list: text,
    place: fc.constantFrom('rivebrune', 'other'),
  })
  .map(
    (t): Service => ({
      id: `imp-${t.place}-1`,
      name: t.name,
      organization: t.organization,
      status: 'active',
      demonstration: false,
      needs: ['shelter'],
      area: { kind: 'towns', provinces: ['ON', 'BC'], places: ['place:rivebrune-on'] },
      description: t.description,
      phones: [{ number: '416-555-0100', label: t.label, evidence: 'stale', seenOn: [t.seen] }],
      website: `https://example.org/${t.place}`,
      email: `${t.place}@example.org`,
      addresses: [{ line: '12 Invented Lane', town: 'Rivebrune', province: 'ON', postalCode: 'N9Z 9Z9' }],
      hours: { text: t.hours, always: true },
      languages: [],
      cost: t.cost,
      discloses: [],
      claims: [
        { id: 'c', field: 'practice', value: 'conditional', text: t.claim, condition: t.condition, ask: t.claim, method: 'import', source: 'list', by: 'x' },
      ],
      sources: [{ id: 'list', title: t.title, url: 'https://example.org/rivebrune', datedText: 'undated' }],
      carried: { address: t.list },
    }),
  )

test('no field of a hidden place says where it is, whatever its words', () => {
  fc.assert(
    fc.property(service, (given) => {
      const hidden = hidePlace(given, ['12 Invented Lane', 'Invented Lane', 'Pavillon Rouge'], { places, where: 'row 2' })
      expect(hidden.service.area).toEqual({ kind: 'confidential', provinces: ['ON', 'BC'] })
      expect(everyText(hidden).filter((found) => /invented lane|rivebrune|clairval|n9z ?9z9|oak street|43\.12|pavillon|place:[a-z]/i.test(found))).toEqual([])
    }),
  )
})

test('a street address is taken out of the name of a place where people sleep', () => {
  expect(withoutStreet('Invented House 12 Oak St. Respite', 'Org')).toEqual({ name: 'Invented House Respite', found: true })
  expect(withoutStreet('545 Long Shore Blvd W. Men', 'Invented Org')).toEqual({ name: 'Invented Org: Men', found: true })
  expect(withoutStreet('885 Golf Hill Road', 'Invented Org').name).toBe('Invented Org')
  expect(withoutStreet('24-Hour Women’s Drop-in', 'Org')).toEqual({ name: '24-Hour Women’s Drop-in', found: false })
})
