import type { Place } from '@recourse/domain/directory'
import type { ServiceSearch } from '@recourse/domain/route'
import { type Answer, known, type Situation } from '@recourse/domain/situation'
import { vocabulary } from './generated-claims.ts'
import { type Dice, diceFrom } from './seeded-dice.ts'

// SYNTHETIC situations, for measuring only: nobody is in them.

const needs = ['shelter', 'legal_help', 'health_care', 'food', 'counselling', 'immigration_help', 'settlement', 'labour_rights', 'trafficking_support'] as const

const silences: readonly Answer[] = [{ kind: 'unknown' }, { kind: 'unknown' }, { kind: 'unsure' }, { kind: 'withheld' }]

const answered = (dice: Dice, percent: number, value: () => string | readonly string[]): Answer =>
  dice.chance(percent) ? known(value()) : dice.oneOf(silences)

// A week without a public holiday and without a night on which clocks change, so that a query in another language can hold the same rules.
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'] as const

function situationAt(dice: Dice, places: readonly Place[]): Situation {
  const near = dice.chance(85) ? dice.oneOf(places) : null
  const province = dice.chance(90) && near ? near.province : dice.oneOf(['ON', 'QC', 'BC', 'AB', 'MB'])
  const gender = dice.chance(70) ? dice.oneOf(vocabulary.gender.slice(0, 3)) : dice.oneOf([undefined, 'unsure', 'withheld'] as const)
  const household = dice.chance(50) ? dice.oneOf(vocabulary.household) : dice.oneOf([undefined, 'unsure', 'withheld'] as const)
  return {
    answers: {
      status: answered(dice, 60, () => [dice.oneOf(vocabulary.status)]),
      age_band: answered(dice, 75, () => dice.oneOf(vocabulary.age)),
      province: answered(dice, 60, () => province),
      exploitation_forms: answered(dice, 60, () => dice.some(vocabulary.exploitation, 1 + dice.below(2))),
    },
    ...(near ? { near: near.id } : {}),
    ...(gender === undefined ? {} : { gender }),
    ...(household === undefined ? {} : { household }),
    ...(dice.chance(70) ? { speaks: dice.some(vocabulary.languages, 1 + dice.below(2)) } : {}),
    ...(dice.chance(70) ? { at: { day: dice.oneOf(week), minutes: dice.below(96) * 15 } } : {}),
  }
}

/** So many searches from so many places at most: always the same for the same numbers. Nine in ten ask for a need or two, one for any. */
export function generatedSearches(places: readonly Place[], { count, from }: { readonly count: number; readonly from: number }): readonly ServiceSearch[] {
  const starts = diceFrom(from).some(
    places.filter(({ id }) => id.startsWith('fsa:')),
    from,
  )
  return Array.from({ length: count }, (_, number) => {
    const dice = diceFrom(number * 97_003 + 5)
    return { situation: situationAt(dice, starts), needs: dice.chance(90) ? dice.some(needs, 1 + dice.below(2)) : [] }
  })
}

/** So many situations, each with three needs: what a stress test of a map puts to a directory. */
export function generatedTrials(places: readonly Place[], count: number): readonly ServiceSearch[] {
  const starts = places.filter(({ id }) => id.startsWith('fsa:'))
  return Array.from({ length: count }, (_, number) => {
    const dice = diceFrom(number * 15_485_863 + 3)
    return { situation: situationAt(dice, starts), needs: dice.some(needs, 3) }
  })
}
