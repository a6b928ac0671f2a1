import { describe, expect, test } from 'vitest'
import { everyText, on, places, utf8 } from '../places.test-kit.ts'
import { readDirectoryFile } from '../read-file/read-directory-file.ts'
import { columnsOf, type Mapping } from './mapping.ts'
import { ourMappings } from './our-mappings.ts'
import { readMapping } from './read-mapping.ts'

const mapping: Mapping = {
  id: 'invented-shelters',
  title: { en: 'Invented shelters', fr: 'Refuges inventés' },
  publisher: { en: 'Town of Rivebrune', fr: 'Ville de Rivebrune' },
  licence: 'Invented Licence',
  dated: '2026-01-31',
  datedText: '2026-01-31',
  language: 'en',
  official: true,
  kind: 'shelter',
  province: 'ON',
  timezone: 'America/Toronto',
  needs: ['shelter'],
  columns: { name: 'Name', town: 'Town', address: 'Address', phone: 'Phone', hours: 'Hours' },
  criteriaBy: [{ column: 'Who', values: { Women: [{ criterion: { kind: 'gender', accepts: ['woman'] }, value: 'yes' }] } }],
  countedFor: [
    { column: 'Men', words: { en: 'beds for men', fr: 'lits pour hommes' }, criteria: [{ criterion: { kind: 'gender', accepts: ['man'] }, value: 'yes' }] },
    {
      column: 'Ladies',
      words: { en: 'beds for women', fr: 'lits pour femmes' },
      criteria: [{ criterion: { kind: 'gender', accepts: ['woman'] }, value: 'yes' }],
    },
  ],
  confidential: { column: 'Hidden', yes: ['Y'] },
  status: { column: 'Open', values: { no: 'temporarily closed' } },
}
const columns = ['Name', 'Town', 'Address', 'Phone', 'Hours', 'Who', 'Men', 'Ladies', 'Hidden', 'Open', 'Extra']
const csv = (...rows: readonly Partial<Record<string, string>>[]): Uint8Array =>
  utf8([columns.join(','), ...rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(','))].join('\n'))
const read = (bytes: Uint8Array, given: Mapping | null | undefined = mapping) =>
  readDirectoryFile({ name: 'list.csv', bytes }, { places, on }, given ? { mapping: given } : {})
async function taken(...rows: readonly Partial<Record<string, string>>[]) {
  const result = await read(csv(...rows))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const row = {
  Name: 'Night Place',
  Town: 'Rivebrune',
  Address: '12 Invented Lane',
  Phone: '416-555-0100',
  Hours: 'Mon-Fri 9 am-5 pm',
  Who: 'Women',
  Hidden: 'N',
  Open: 'yes',
  Extra: 'x',
}

describe('a list read by a mapping', () => {
  test('becomes services of the town, with claims that carry source and day; a shelter keeps no address', async () => {
    const { services, notes } = await taken(row)
    expect(services[0]?.service).toMatchObject({
      area: { kind: 'towns', provinces: ['ON'], places: ['place:rivebrune-on'] },
      status: 'active',
      phones: [{ number: '416-555-0100', evidence: 'one_page' }],
      hours: { weekly: [{ opens: 540, closes: 1020 }] },
      sources: [{ id: 'list', title: mapping.title, dated: '2026-01-31' }],
    })
    expect(services[0]?.service.claims[0]).toMatchObject({
      id: 'list-gender',
      value: 'yes',
      method: 'import',
      source: 'list',
      verified: '2026-01-31',
      text: { en: 'The list says: “Women”.' },
    })
    expect(everyText(services[0]).some((text) => text.includes('Invented Lane'))).toBe(false)
    expect(notes.map(({ kind, text }) => [kind, text.en.includes('Extra')])).toEqual([['left-out', true]])
  })

  test('keeps words that the mapping does not know as a question', async () => {
    const { services } = await taken({ ...row, Who: 'Anglers' })
    expect(services[0]?.service.claims[0]).toMatchObject({ value: 'unknown', criterion: { kind: 'other' }, text: { en: 'The list says: “Anglers”.' } })
    expect(services[0]?.notes.some(({ kind }) => kind === 'not-understood')).toBe(true)
  })

  test('closes no door by counts when there are places for several kinds of people', async () => {
    const values = async (counts: Partial<Record<string, string>>) =>
      (await taken({ ...row, Who: '', ...counts })).services[0]?.service.claims.filter(({ field }) => field === 'criterion').map(({ value }) => value)
    expect(await values({ Men: '4' })).toEqual(['yes'])
    expect(await values({ Men: '4', Ladies: '4' })).toEqual(['unknown', 'unknown'])
    expect(await values({})).toEqual([])
  })

  test('hides a place marked so: nothing that says where, not even the title of the list', async () => {
    const { services } = await taken({ ...row, Name: 'House of Rivebrune', Hidden: 'y', Hours: 'Ring at 12 Invented Lane' })
    expect(services[0]?.service.area).toEqual({ kind: 'confidential', provinces: ['ON'] })
    expect(everyText(services[0]).filter((text) => /rivebrune|invented lane|place:[a-z]/i.test(text))).toEqual([])
  })

  test('keeps doubles, in the status that the list gives', async () => {
    const { services } = await taken(row, { ...row, Open: 'no' })
    expect(services.map(({ service }) => service.status)).toEqual(['active', 'temporarily closed'])
    expect(services[1]?.service.id).toBe(`${services[0]?.service.id}-2`)
    expect(services[1]?.notes.some(({ kind }) => kind === 'doubtful')).toBe(true)
  })

  test('is refused whole for one row without a name, and for a missing column', async () => {
    const nameless = await read(csv(row, { ...row, Name: '' }))
    expect(!nameless.ok && nameless.error).toMatchObject({ kind: 'broken', where: 'row 3, column Name' })
    const lacking = await read(utf8('Name,Town\nNight Place,Rivebrune\n'))
    expect(!lacking.ok && lacking.error).toMatchObject({ kind: 'not-this-format' })
  })
})

describe('which mapping', () => {
  test('is asked when the columns of one are all there among others, with the candidates', async () => {
    const result = await read(utf8('facility,category,phone,meals,pets,carts,colour\nNight Place,Men,604-555-0100,no,no,no,red\n'), null)
    expect(!result.ok && result.error).toMatchObject({ kind: 'which-mapping', candidates: [{ id: 'vancouver-shelters-2025' }] })
    const chosen = ourMappings.find(({ id }) => id === 'vancouver-shelters-2025')
    const again = await read(utf8('facility,category,phone,meals,pets,carts,colour\nNight Place,Men,604-555-0100,no,no,no,red\n'), chosen)
    expect(again.ok && again.value.services).toHaveLength(1)
  })

  test('never two of ours fit the same columns exactly', () => {
    const seen = ourMappings.map((one) => [...columnsOf(one), ...(one.leftOut ?? [])].sort().join())
    expect(new Set(seen).size).toBe(ourMappings.length)
  })
})

describe('a mapping that somebody wrote', () => {
  test('is one of ours as JSON, unchanged', () => {
    for (const one of [...ourMappings, mapping]) expect(readMapping(JSON.stringify(one))).toEqual({ ok: true, value: one })
  })

  test('is refused with every fault, its place and what is expected', () => {
    const bad = {
      ...mapping,
      province: 'Ontario',
      needs: [],
      columns: { nom: 'Name' },
      extra: 1,
      criteriaBy: [{ column: 'Who', values: { Women: [{ criterion: { kind: 'sex' }, value: 'yes' }] } }],
    }
    const result = readMapping(JSON.stringify(bad))
    expect(result.ok).toBe(false)
    if (result.ok) return
    for (const place of [
      'province: one of',
      'needs: a list',
      'columns.nom: there is no such field',
      'columns.name: a text',
      'extra: there is no such field',
      'criteriaBy[0].values.Women[0].criterion.kind: one of',
    ])
      expect(result.error.text.en).toContain(place)
  })
})
