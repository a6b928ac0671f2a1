import { describe, expect, test } from 'vitest'
import { address, file, first, on, plain, read, uuid } from './reading.test-kit.ts'

describe('a place that must not be found', () => {
  const hidden = {
    ...plain,
    description: 'A house in Stone Bay. Confidential location.',
    metadata: [
      {
        id: uuid(30),
        last_action_date: on,
        last_action_type: 'update',
        field_name: 'address_1',
        previous_value: '99 Hidden Lane',
        replacement_value: '-',
        updated_by: 'x',
      },
    ],
  }

  test('has its province and nothing finer, in any field, carried ones too', () => {
    const found = read(file('a.json', hidden)).services[0]
    expect(found?.service.area).toEqual({ kind: 'confidential', provinces: ['ON'] })
    const text = JSON.stringify({ ...found?.service, name: '', organization: '' })
    expect(text).not.toMatch(/Stone Bay|stone-bay-on|Old Mill|P9P|Hidden Lane|latitude/)
    expect(found?.service).not.toHaveProperty('carried')
    expect(found?.notes.filter(({ kind }) => kind === 'stripped')).toHaveLength(2)
    expect(JSON.stringify(found?.notes)).not.toMatch(/Old Mill|P9P|Hidden Lane/)
  })

  test.each(['Address confidential', 'adresse confidentielle', 'Lieu tenu secret', 'Undisclosed location', 'Location is not disclosed'])(
    'is known by the words %s',
    (words) => {
      const addresses = [{ ...address, address_1: words }]
      expect(
        first(file('a.json', { ...plain, service_at_locations: [{ id: uuid(10), location: { id: uuid(11), location_type: 'physical', addresses } }] })).area
          .kind,
      ).toBe('confidential')
    },
  )

  test('a shelter keeps its town and loses its street, carried too', () => {
    const shelter = { ...plain, attributes: [{ id: uuid(13), taxonomy_term: { id: uuid(14), name: 'Emergency Shelter', description: '-' } }] }
    const service = first(file('a.json', shelter))
    expect(service).toMatchObject({ needs: ['shelter'], area: { kind: 'towns', places: ['place:stone-bay-on'] } })
    expect(JSON.stringify(service)).not.toMatch(/Old Mill|P9P 1A1/)
  })

  test('a shelter has no street in its free words either', () => {
    const shelter = {
      ...plain,
      description: 'Beds at 34 Elm Street for tonight',
      eligibility_description: 'Come to 34 Elm Street',
      attributes: [{ id: uuid(13), taxonomy_term: { id: uuid(14), name: 'Emergency Shelter', description: '-' } }],
    }
    expect(JSON.stringify(first(file('a.json', shelter)))).not.toContain('Elm')
    expect(JSON.stringify(first(file('a.json', { ...shelter, attributes: [] })))).toContain('34 Elm')
  })

  test('no note repeats a word of the file that may lead to it', () => {
    const attributes = [
      { id: uuid(13), taxonomy_term: { id: uuid(14), name: 'Stone Bay Programs', description: '-' } },
      { id: uuid(15), taxonomy_term: { id: uuid(16), name: 'Beekeeping', description: '-' } },
    ]
    const notes = JSON.stringify(read(file('a.json', { ...hidden, attributes })).services[0]?.notes)
    expect(notes).not.toContain('Stone Bay')
    expect(notes).toContain('Beekeeping')
  })
})
