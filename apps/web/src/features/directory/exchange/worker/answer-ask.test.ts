import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DirectoryCorpus, JournalEntry, Place, Service } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { answerAsk } from './answer-ask.ts'
import type { ChosenFile, ReadAnswer } from './exchange-asks.ts'

const on = '2026-11-24'
const places: readonly Place[] = [{ id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 }]
const fileOf = (name: string, text: string | Uint8Array): ChosenFile => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return { name, size: bytes.byteLength, arrayBuffer: async () => new Uint8Array(bytes).buffer }
}
const read = (file: ChosenFile, services: readonly Service[] = []): Promise<ReadAnswer> => answerAsk('read', { file, mapping: null, services, places, on })
const sheet = (rows: readonly string[]): string =>
  ['id,name_en,name_fr,organization_en,organization_fr,status,needs,area,provinces,places,description_en,description_fr,addresses', ...rows].join('\n')
const row = (address: string): string => `halte,Halte,Halte,Halte,Halte,active,food,province,QC,,Open at ${address},Ouvert,${address}|Rivebrune|QC`

const linesIn = (answer: ReadAnswer) => {
  if (answer.kind !== 'review') throw new Error(JSON.stringify(answer))
  return answer.review.lines
}

describe('a file that is read beside the page', () => {
  test('is compared with what is here, and the same file is then the same', async () => {
    const [line] = linesIn(await read(fileOf('list.csv', sheet([row('12 Invented Street')]))))
    expect(line?.row).toMatchObject({ id: 'halte', kind: 'new', service: { addresses: [{ line: '12 Invented Street' }] } })
    const [again] = linesIn(await read(fileOf('list.csv', sheet([row('12 Invented Street')])), line ? [line.row.service] : []))
    expect(again?.row.kind).toBe('same')
  })

  test('never brings back the place of a site that is a secret here, in any field', async () => {
    const [line] = linesIn(await read(fileOf('list.csv', sheet([row('12 Invented Street')]))))
    if (!line) throw new Error('no line')
    const { addresses: _, ...open } = line.row.service
    const secret: Service = { ...open, area: { kind: 'confidential', provinces: ['QC'] }, description: { en: 'Known by phone.', fr: 'Connu par téléphone.' } }
    const answer = await read(fileOf('list.csv', sheet([row('12 Invented Street')])), [secret])
    expect(linesIn(answer)[0]?.row.service.area.kind).toBe('confidential')
    expect(JSON.stringify(answer)).not.toMatch(/Invented Street|Rivebrune/)
  })

  test('that makes a site a secret leaves nothing of where it was', async () => {
    const [line] = linesIn(await read(fileOf('list.csv', sheet([row('12 Invented Street')]))))
    const hidden = sheet(['halte,Halte,Halte,Halte,Halte,active,food,confidential,QC,,Known by phone,Connu par téléphone,'])
    const [changed] = linesIn(await read(fileOf('list.csv', hidden), line ? [line.row.service] : []))
    expect(changed?.row.kind).toBe('changed')
    expect(JSON.stringify(changed?.row.service)).not.toMatch(/Invented Street|Rivebrune/)
  })

  test('is refused by its length alone when it is too large, and with words when it cannot be opened', async () => {
    const huge: ChosenFile = { name: 'huge.csv', size: 200_000_000, arrayBuffer: () => Promise.reject(new Error('it was opened')) }
    expect(await read(huge)).toMatchObject({ kind: 'problem', problem: { kind: 'too-large' } })
    expect(await read({ ...huge, size: 10 })).toMatchObject({ kind: 'problem', problem: { kind: 'broken', where: 'huge.csv' } })
  })

  test('is read by a mapping of the person’s own, and a mapping that is wrong is named', async () => {
    const mapping = {
      id: 'own',
      title: { en: 'Own list', fr: 'Liste à moi' },
      publisher: { en: 'Own', fr: 'À moi' },
      licence: 'none',
      datedText: '2026',
      language: 'en',
      official: false,
      kind: 'office',
      province: 'QC',
      town: 'Rivebrune',
      timezone: 'America/Toronto',
      needs: ['food'],
      columns: { name: 'Nom' },
    }
    const ask = (own: unknown) =>
      answerAsk('read', {
        file: fileOf('l.csv', 'Nom,Autre\nHalte,1\n'),
        mapping: { kind: 'own', file: fileOf('m.json', JSON.stringify(own)) },
        services: [],
        places,
        on,
      })
    expect(linesIn(await ask(mapping))[0]?.row.service.name.fr).toBe('Halte')
    expect(await ask({ ...mapping, province: 'Ontario' })).toMatchObject({ kind: 'problem', problem: { where: 'm.json' } })
  })
})

describe('saved work', () => {
  const service = (id: string): Service => ({
    id,
    name: { en: id, fr: id },
    organization: { en: id, fr: id },
    status: 'active',
    demonstration: false,
    needs: ['food'],
    area: { kind: 'confidential', provinces: ['QC'] },
    description: { en: 'Near Rivebrune', fr: 'Près de Rivebrune' },
    phones: [],
    languages: [],
    discloses: [],
    claims: [],
    sources: [],
  })
  const directory: DirectoryCorpus = { needs: [], services: [], places }
  const entries: readonly JournalEntry[] = [
    { id: '1', at: '2026-11-24T10:00:00.000Z', by: 'clinic', change: { kind: 'put', service: service('a'), why: 'added' } },
  ]

  test('is cleaned when it is saved, and when a file that somebody wrote is opened', async () => {
    const saved = await answerAsk('save', { entries, directory, on })
    expect(saved.name).toBe('recourse-directory-2026-11-24.json')
    expect(new TextDecoder().decode(saved.bytes)).not.toContain('Rivebrune')
    const written = JSON.stringify({ format: 'recourse-directory', version: 1, entries })
    const opened = await answerAsk('open', { file: fileOf('work.json', written), directory })
    expect(opened.kind === 'entries' && opened.entries).toMatchObject([{ id: '1', by: 'clinic' }])
    expect(JSON.stringify(opened)).not.toContain('Rivebrune')
  })

  test('is told from a list, and where to open it is said', async () => {
    const saved = await answerAsk('save', { entries, directory, on })
    expect(await read(fileOf('work.json', saved.bytes))).toMatchObject({ kind: 'problem', problem: { kind: 'not-this-format' } })
  })

  test('is refused whole when it is broken', async () => {
    expect(await answerAsk('open', { file: fileOf('work.json', '{"format":"recourse-directory","version":1'), directory })).toMatchObject({
      kind: 'problem',
      problem: { kind: 'broken' },
    })
  })
})

const real = join(import.meta.dirname, '../../../../../../../../shared/data/services/toronto-shelter-occupancy-2024.csv')

describe.skipIf(!existsSync(real))('a real list of 12,140 rows', () => {
  test('is read and compared, and the second time nothing would change', async () => {
    const file = fileOf('occupancy.csv', readFileSync(real))
    const lines = linesIn(await read(file))
    expect(lines).toHaveLength(143)
    const again = linesIn(
      await read(
        file,
        lines.map(({ row }) => row.service),
      ),
    )
    expect(new Set(again.map(({ row }) => row.kind))).toEqual(new Set(['same']))
  })
})
