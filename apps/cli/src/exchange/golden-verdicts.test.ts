import type { DirectoryCorpus, Service } from '@recourse/domain/directory'
import { matchServices, type Verdict } from '@recourse/domain/route'
import { known, type Situation } from '@recourse/domain/situation'
import { describe, expect, test } from 'vitest'
import { hasLists, on, readList, readSet, rowsOf } from './shared-lists.test-kit.ts'

const people = {
  man: { gender: 'man' },
  woman: { gender: 'woman' },
  alone: { household: 'alone' },
  family: { household: 'with_children' },
  adult: { age_band: 'adult' },
  seventeen: { age_band: 'from_16_to_17' },
} as const
type Person = keyof typeof people

const situationOf = (person: Person): Situation => {
  const said: Partial<Record<'gender' | 'household' | 'age_band', string>> = people[person]
  const { age_band: age, ...rest } = said
  return { answers: age === undefined ? {} : { age_band: known(age) }, ...rest } as Situation
}

const noCondition = (kind: 'status' | 'gender' | 'age'): Service['claims'][number] => ({
  id: `asked-${kind}`,
  field: 'criterion',
  criterion: kind === 'age' ? { kind } : { kind, accepts: ['any'] },
  value: 'no',
  text: { en: 'It does not ask.', fr: 'Il ne le demande pas.' },
  ask: { en: 'Do you ask?', fr: 'Le demandez-vous?' },
  method: 'call',
  source: 'list',
  by: 'tester',
  verified: on,
})

/** A service as if a worker had called today: what the list says was confirmed, and on what it does not say the service asks nothing. */
function called(service: Service): Service {
  const claims = service.claims.map((claim) => ({ ...claim, method: 'call' as const, verified: on }))
  const unsaid = (['status', 'gender', 'age'] as const).filter((kind) => !claims.some(({ criterion }) => criterion?.kind === kind))
  return { ...service, claims: [...claims, ...unsaid.map(noCondition)] }
}

function verdict(service: Service, situation: Situation): Verdict {
  const directory: DirectoryCorpus = { needs: [], places: [], services: [service] }
  const [match] = matchServices(directory, { situation, needs: [] }, on)
  if (!match) throw new Error('the service did not match at all')
  return match.verdict
}

// What the word of the City says of each person, written by hand: takes, will not, or only if (the word gives no age).
const sectors: readonly (readonly [string, Person, Verdict])[] = [
  ['Men', 'man', 'takes'],
  ['Men', 'woman', 'will-not'],
  ['Women', 'woman', 'takes'],
  ['Women', 'man', 'will-not'],
  ['Mixed Adult', 'adult', 'takes'],
  ['Mixed Adult', 'seventeen', 'will-not'],
  ['Families', 'family', 'takes'],
  ['Families', 'alone', 'will-not'],
  ['Youth', 'seventeen', 'takes-if'],
  ['Youth', 'adult', 'takes-if'],
]

describe.skipIf(!hasLists)('golden verdicts of the sectors of Toronto', () => {
  test.each(sectors)('%s, for a person who is: %s → %s once confirmed; never better than a question before', async (sector, person, expected) => {
    const newest = new Map(rowsOf('toronto-shelter-occupancy-2024.csv').map((row) => [row.PROGRAM_ID, row.SECTOR]))
    const file = await readList('toronto-shelter-occupancy-2024.csv')
    const programs = file.services.filter(({ key }) => newest.get(key) === sector)
    expect(programs.length).toBeGreaterThan(5)
    for (const { service } of programs) {
      expect(verdict(called(service), situationOf(person))).toBe(expected)
      expect(verdict(service, situationOf(person))).toBe(expected === 'will-not' ? 'will-not' : 'ask-first')
    }
  })
})

const statuses = ['citizen', 'permanent_resident', 'protected_person', 'claimant', 'worker', 'student', 'visitor', 'trp_holder'] as const

// The words of Florida that name a whole class of ours, read by hand.
const whole: Readonly<Record<string, (typeof statuses)[number]>> = {
  'United States Citizen': 'citizen',
  'Lawful Permanent Resident (LPR)': 'permanent_resident',
  Refugee: 'protected_person',
  Asylee: 'protected_person',
}
const partly: Readonly<Record<string, (typeof statuses)[number]>> = {
  'H2A Agricultural Worker': 'worker',
  'Special Agricultural Worker Temporary Resident - SAW (with related case)': 'worker',
  'Conditional Entrant INA(a)(7) (PRIOR TO 4/1/80 ONLY)': 'protected_person',
  'Granted Suspension of Deportation/Withholding of Removal': 'protected_person',
}

function expectedOf(cell: string, status: (typeof statuses)[number]): Verdict {
  const words = cell
    .split(';')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '')
  if (words.length === 0 || words.includes('false')) return 'ask-first'
  const named = words.some((word) => whole[word] === status || partly[word] === status)
  if (words.every((word) => whole[word] !== undefined)) return named ? 'takes' : 'will-not'
  return named ? 'takes-if' : 'ask-first'
}

describe.skipIf(!hasLists)('golden verdicts of the statuses of Florida', () => {
  test('every list of statuses, for every status, is what the list says once confirmed, and never better than a question before', async () => {
    const rows = rowsOf('us-florida-hsds/services.csv')
    const file = await readSet('us-florida-hsds')
    let cases = 0
    for (const [i, row] of rows.entries()) {
      const service = file.services[i]?.service
      const cell = row.service_immigration_status ?? ''
      if (!service) throw new Error('a row was lost')
      // Only the status is looked at here: ages, income and the rest are taken away.
      const onlyStatus = { ...service, claims: service.claims.filter(({ id }) => id === 'immigration-status') }
      for (const status of statuses) {
        const situation: Situation = { answers: { status: known([status]) } }
        const expected = expectedOf(cell, status)
        expect([cell.slice(0, 60), status, verdict(called(onlyStatus), situation)]).toEqual([cell.slice(0, 60), status, expected])
        expect(verdict(onlyStatus, situation)).toBe(expected === 'will-not' ? 'will-not' : 'ask-first')
        cases += 1
      }
    }
    expect(cases).toBe(1080)
  })

  test('the lists of whole classes close doors, and lists with other ways in never do', async () => {
    const verdicts = rowsOf('us-florida-hsds/services.csv').map((row) => statuses.map((status) => expectedOf(row.service_immigration_status ?? '', status)))
    expect(verdicts.filter((all) => all.includes('will-not'))).toHaveLength(17)
    expect(verdicts.filter((all) => all.includes('takes-if'))).toHaveLength(32)
  })

  test('a person who was trafficked is never refused by a list that names trafficking, whatever the status', async () => {
    const file = await readSet('us-florida-hsds')
    const rows = rowsOf('us-florida-hsds/services.csv')
    const naming = file.services.filter((_, i) => /trafficking/i.test(rows[i]?.service_immigration_status ?? ''))
    expect(naming).toHaveLength(30)
    for (const { service } of naming) {
      expect(service.claims.some(({ id }) => id === 'trafficking-is-a-way-in')).toBe(true)
      for (const status of statuses) {
        const onlyStatus = { ...service, claims: service.claims.filter(({ criterion }) => criterion?.kind === 'status') }
        expect(verdict(called(onlyStatus), { answers: { status: known([status]), exploitation_forms: known(['labour']) } })).not.toBe('will-not')
      }
    }
  })

  test('services of other countries stay out of a search in Canada', async () => {
    const file = await readSet('us-florida-hsds')
    expect(
      file.services.every(({ service }) => service.demonstration && /United States/.test(service.description.en) && /États-Unis/.test(service.description.fr)),
    ).toBe(true)
    const services = file.services.map(({ service }) => service)
    expect(matchServices({ needs: [], places: [], services }, { situation: { answers: { province: known('ON') } }, needs: [] }, on)).toEqual([])
  })
})

describe.skipIf(!hasLists)('groups of Illinois', () => {
  test('one group of age is an age, an undocumented person is never refused, and several groups are one question', async () => {
    const rows = rowsOf('us-ilao-2019/services.csv')
    const file = await readSet('us-ilao-2019')
    for (const [i, row] of rows.entries()) {
      if (!row['Services-ID']) continue
      const cell = row['An individual must be one of these to qualify'] ?? ''
      const service = file.services[i]?.service
      if (!service) throw new Error('a row was lost')
      const youngest = service.claims.find(({ criterion }) => criterion?.kind === 'age')?.criterion
      expect(youngest).toEqual(
        cell === 'a senior (60 years or older)' ? { kind: 'age', min: 60 } : cell === 'a youth (17 years or younger)' ? { kind: 'age', max: 17 } : undefined,
      )
      if (row['Is this service open?'] !== 'No') expect(verdict(service, { answers: { status: known([]) } })).toBe('ask-first')
    }
  })
})
