import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readHsds } from './read-hsds.ts'
import { context, file, read } from './reading.test-kit.ts'

describe('HSDS 1.1', () => {
  const tables = {
    'organizations.csv': 'id,name,description,url\n1,Stone Bay Society,-,http://society.example.org\n',
    'services.csv': 'id,organization_id,name,status\n7,1,Food Bank of Stone Bay,active\n',
    'eligibility.csv': 'id,service_id,eligibility\n1,7,Residents only\n2,7,Bring a card\n',
    'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\n1,7,1,09:00,12:00\n2,7,Wednesday,13:00,15:00\n',
    'holiday_schedules.csv': 'id,service_id,closed,start_date,end_date\n1,7,TRUE,2026-12-25,2026-12-26\n',
    'services_at_location.csv': 'id,service_id,location_id\n1,7,3\n',
    'locations.csv': 'id,name,latitude,longitude\n3,Hall,45.1,-78.2\n',
    'physical_addresses.csv': 'id,location_id,address_1,city,state_province,postal_code,country\n1,3,5 Mill Street,Stone Bay,ON,P9P 1A1,CA\n',
    'phones.csv': "id,service_id,number\n1,7,'+17055550100\n",
    'languages.csv': 'id,service_id,language\n1,7,French\n',
    'services_taxonomy.csv': 'id,service_id,taxonomy_id\n1,7,T1\n',
    'taxonomy.csv': 'id,name,vocabulary\nT1,Food Pantry,OE\n',
  }
  const files = Object.entries(tables).map(([name, text]) => file(name, text))
  const zip = { name: 'd.zip', bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`data/${name}`, bytes]))) }

  test.each([
    ['a folder', files],
    ['a zip', [zip]],
  ])('in tables, as %s, is brought up to 3.1', (_, given) => {
    const found = read(...given)
    expect(found).toMatchObject({ format: 'hsds-1', counts: { service: 1, schedule: 3, attribute: 1 }, notes: [] })
    expect(found.services[0]?.service).toMatchObject({
      needs: ['food'],
      organization: { en: 'Stone Bay Society' },
      website: 'http://society.example.org',
      area: { places: ['place:stone-bay-on'] },
      languages: ['fr'],
      phones: [{ number: '+17055550100' }],
      hours: {
        weekly: [
          { days: ['MO'], opens: 540, closes: 720 },
          { days: ['WE'], opens: 780, closes: 900 },
        ],
        holidays: 'closed',
      },
      addresses: [{ line: '5 Mill Street', postalCode: 'P9P 1A1' }],
    })
    expect(found.services[0]?.service.claims.find(({ id }) => id === 'eligibility')?.text.en).toBe('Residents only\nBring a card')
  })

  test('in JSON is brought up to 3.1', () => {
    const found = read(
      file('old.json', [
        {
          id: '7',
          name: 'Food Bank of Stone Bay',
          status: 'active',
          eligibility: [{ id: '1', eligibility: 'Residents only' }],
          regular_schedules: [{ id: '1', weekday: 1, opens_at: '09:00', closes_at: '12:00' }],
          phones: [{ id: '1', number: '705-555-0100' }],
          languages: [{ id: '1', language: 'French' }],
          taxonomy: [{ id: 'T1', name: 'Food Pantry' }],
          locations: [{ id: '3', physical_address: [{ id: '1', address_1: '5 Mill Street', city: 'Stone Bay', state_province: 'ON' }] }],
        },
      ]),
    )
    expect(found).toMatchObject({ format: 'hsds-1' })
    expect(found.services[0]?.service).toMatchObject({
      needs: ['food'],
      languages: ['fr'],
      area: { places: ['place:stone-bay-on'] },
      hours: { weekly: [{ days: ['MO'], opens: 540, closes: 720 }] },
    })
  })

  test('gives an id that another directory with the same numbers has not, and that a later copy keeps', () => {
    const idIn = (name: string) => {
      const found = readHsds(files, { ...context, name })
      return found.ok ? found.value.services[0]?.service.id : undefined
    }
    expect(idIn('stone-bay 2026-11.zip')).toBe(idIn('stone-bay 2027-02.zip'))
    expect(idIn('stone-bay.zip')).not.toBe(idIn('rivebrune.zip'))
  })
})
