import { describe, expect, test } from 'vitest'
import type { Change, Expression, LawCorpus } from '../law/index.ts'
import { aFact, anOption } from '../law/small-law.test-kit.ts'
import { type Answers, known } from '../situation/index.ts'
import { prepareRoutes } from './plan-routes.ts'
import { answersAfter, whatChangesIf } from './what-changes-if.ts'

const on = '2026-11-24'
const pair = (en: string) => ({ en, fr: en })
const said = { basis: 'memory', text: pair('said'), noted: on } as const
const live: Expression = { op: 'is', fact: 'permit_valid', value: true }
const gone: Expression = { op: 'not', of: live }
const inQuebec: Expression = { op: 'isOneOf', fact: 'province', values: ['QC'] }
const needs = (id: string, when: Expression) => anOption(id, { requires: [{ id: 'r', when, text: pair('r'), cite: ['p'] }] })

const law: LawCorpus = {
  currentTo: on,
  facts: [
    aFact('permit_valid', { kind: 'boolean' }, { order: 1 }),
    aFact('status', { kind: 'set', values: ['worker', 'claimant'].map((id) => ({ id, label: pair(id) })) }, { order: 2 }),
    aFact('province', { kind: 'enum', values: ['ON', 'QC'].map((id) => ({ id, label: pair(id) })) }, { order: 3 }),
    aFact('ends_on', { kind: 'date' }, { order: 4 }),
  ],
  impossible: [],
  concepts: [],
  options: [
    needs('leave', live),
    needs('restore', gone),
    needs('local', inQuebec),
    { ...needs('beside', live), relevance: { op: 'not', of: { op: 'always' } } },
    needs('always', { op: 'always' }),
  ],
  provisions: {},
  sources: {},
  notices: [],
  traps: [{ id: 'trap', when: gone, options: ['restore'], statement: said }],
  clocks: [{ id: 'clock', when: live, label: pair('clock'), from: 'ends_on', span: { days: 1 }, options: ['leave'], statement: said }],
  themes: [],
  changes: [],
  decisions: {},
  provinces: [],
  rights: [],
}
const routes = prepareRoutes({ version: 'v', made: on, law, directory: { needs: [], services: [], places: [] } }, on)
const permitEnds: Change = {
  id: 'ends',
  label: pair('ends'),
  when: live,
  steps: [
    { fact: 'permit_valid', becomes: false },
    { fact: 'status', loses: ['worker'] },
  ],
}
const moves: Change = { id: 'moves', label: pair('moves'), when: { op: 'always' }, choose: 'province', steps: [] }

describe('what changes if', () => {
  test('names each option whose finding becomes another, and the clocks and traps that begin or stop', () => {
    expect(whatChangesIf(routes, { permit_valid: known(true) }, { change: permitEnds })).toEqual({
      options: [
        { id: 'leave', from: 'open', to: 'closed' },
        { id: 'restore', from: 'closed', to: 'open' },
      ],
      clocks: { begin: [], stop: ['clock'] },
      traps: { begin: ['trap'], stop: [] },
    })
  })

  test('lets a value be picked, and says when nothing would change', () => {
    expect(whatChangesIf(routes, { province: known('ON') }, { change: moves, chosen: 'QC' }).options).toEqual([{ id: 'local', from: 'closed', to: 'open' }])
    expect(whatChangesIf(routes, { province: known('QC') }, { change: moves, chosen: 'QC' }).options).toEqual([])
  })

  test('leaves what was said as it was, and does not make up the rest of a set of which nothing was said', () => {
    const answers: Answers = { permit_valid: known(true), status: known(['worker', 'claimant']) }
    expect(answersAfter(answers, permitEnds)).toEqual({ permit_valid: known(false), status: known(['claimant']) })
    expect(answers.status).toEqual(known(['worker', 'claimant']))
    const gains: Change = { ...permitEnds, steps: [{ fact: 'status', gains: ['worker'] }] }
    expect(answersAfter({}, gains)).toEqual({})
    expect(answersAfter({ status: known(['worker']) }, gains)).toEqual({ status: known(['worker']) })
    expect(answersAfter({ status: { kind: 'withheld' } }, gains)).toEqual({ status: { kind: 'withheld' } })
    expect(answersAfter(answers, { ...permitEnds, steps: [{ fact: 'permit_valid', forgets: true }] })).toEqual({ status: answers.status })
  })
})
