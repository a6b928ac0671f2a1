import type { Claim, DirectoryCorpus, Service } from '@recourse/domain/directory'
import { callPopulation } from '@recourse/domain/route'
import { expect, test } from 'vitest'
import { verdictChanges } from './verdict-changes.ts'

const on = '2026-11-24'
const status: Claim = {
  id: 'status',
  field: 'criterion',
  criterion: { kind: 'status', accepts: ['citizen'] },
  value: 'unknown',
  text: { en: 'Not known.', fr: 'On ne sait pas.' },
  ask: { en: 'Whatever the status?', fr: 'Quel que soit le statut?' },
  method: 'web',
  source: 'page',
  by: 'editor',
}
const before: Service = {
  id: 'invented',
  name: { en: 'Invented', fr: 'Inventé' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['legal_help'],
  area: { kind: 'national' },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: [],
  discloses: [],
  claims: [status],
  sources: [],
}
const directory: DirectoryCorpus = { needs: [], services: [before], places: [] }
const heard = (value: Claim['value']): Service => ({ ...before, claims: [{ ...status, value, method: 'call', verified: on, outcome: 'answered' }] })

test('all situations are counted, whether they changed or not', () => {
  expect(verdictChanges(directory, { before, after: before }, on)).toEqual([{ before: 'ask-first', after: 'ask-first', count: callPopulation.length }])
  expect(verdictChanges(directory, { before, after: heard('no') }, on)).toEqual([{ before: 'ask-first', after: 'takes', count: callPopulation.length }])
})

test('a rule opens the door to some, closes it to others and leaves the rest to ask', () => {
  const changes = verdictChanges(directory, { before, after: heard('yes') }, on)
  const citizens = callPopulation.filter(({ answers }) => answers.status?.kind === 'known' && JSON.stringify(answers.status.value) === '["citizen"]').length
  expect(changes.find(({ after }) => after === 'takes')?.count).toBe(citizens)
  expect(changes.find(({ after }) => after === 'will-not')?.count).toBe(callPopulation.length - citizens)
  expect(changes.reduce((sum, { count }) => sum + count, 0)).toBe(callPopulation.length)
})
