import { describe, expect, test } from 'vitest'
import { on, places, utf8 } from '../places.test-kit.ts'
import { readDirectoryFile } from '../read-file/read-directory-file.ts'

const record = {
  Name: { en: 'Invented Welcome Centre', fr: 'Centre d’accueil inventé' },
  Type: { en: 'Newcomer services', fr: 'Services aux nouveaux arrivants' },
  Province: { en: 'British Columbia', fr: 'Colombie-Britannique' },
  City: { en: 'Clairval', fr: 'Clairval' },
  Address: { en: '34 Invented Road, Clairval, BC V9Z 9Z8', fr: '34, chemin Inventé, Clairval (C.-B.) V9Z 9Z8' },
  Coordinates: { en: '49.123,-123.456', fr: '49.123,-123.456' },
  Telephone: { en: '604-555-0122', fr: '604-555-0122' },
  Email: { en: 'hello@example.org', fr: 'bonjour@example.org' },
  Note: { en: 'Ring the bell', fr: 'Sonnez' },
  Services: { Lang_training: 'yes', Women: 'yes', Seniors: 'no', Sailing: 'yes' },
}
const read = (text: string) => readDirectoryFile({ name: 'services-info.js', bytes: utf8(text) }, { places, on })

describe('the federal list for newcomers', () => {
  test('is cut from its script and read in both languages, with what each place gives as questions', async () => {
    const result = await read(`// made by a tool\nvar ServicesData = ${JSON.stringify([record])};\n`)
    expect(result.ok && result.value).toMatchObject({ format: 'newcomer-services', counts: { records: 1 } })
    if (!result.ok) return
    const [imported] = result.value.services
    expect(imported?.service).toMatchObject({
      name: record.Name,
      description: { en: 'Newcomer services. Ring the bell', fr: 'Services aux nouveaux arrivants. Sonnez' },
      needs: ['settlement'],
      area: { kind: 'towns', provinces: ['BC'], places: ['place:clairval-bc'] },
      addresses: [{ line: '34 Invented Road', town: 'Clairval', province: 'BC', postalCode: 'V9Z 9Z8' }],
    })
    expect(imported?.service.onlyIn).toBeUndefined()
    expect(imported?.service.claims.map(({ id, value, method }) => [id, value, method])).toEqual([
      ['gives-lang-training', 'unknown', 'import'],
      ['gives-women', 'unknown', 'import'],
    ])
    expect(imported?.notes.some(({ text }) => text.en.includes('Sailing'))).toBe(true)
    expect(JSON.stringify(result.value)).not.toContain('49.123')
  })

  test('is never run, whatever follows the list', async () => {
    const mark = 'recourseWasRun'
    for (const script of [
      `var ServicesData = [(globalThis.${mark} = 1)]`,
      `var ServicesData = []; globalThis.${mark} = 1`,
      `var ServicesData = [{"a": globalThis.${mark} = 1}]`,
    ]) {
      const result = await read(script)
      expect(result.ok).toBe(false)
    }
    expect(Object.hasOwn(globalThis, mark)).toBe(false)
  })

  test('is refused whole when one record gives no name, type or town', async () => {
    const result = await read(`var ServicesData = ${JSON.stringify([record, { Telephone: { en: '604-555-0100' } }])}`)
    expect(!result.ok && result.error).toMatchObject({ kind: 'broken', where: 'ServicesData[1]' })
  })
})
