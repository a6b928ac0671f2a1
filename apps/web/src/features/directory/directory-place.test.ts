import { expect, test } from 'vitest'
import { backTo, firstPlace, goneTo, type PlaceStack } from './directory-place.ts'

const start: PlaceStack = { places: [firstPlace], at: 0 }

test('going on, back and elsewhere does as a browser does', () => {
  const two = goneTo(goneTo(start, { kind: 'table' }), { kind: 'service', id: 'x' })
  expect(two.places[two.at]).toEqual({ kind: 'service', id: 'x' })
  const back = backTo(two, 1)
  expect(back.places[back.at]).toEqual({ kind: 'table' })
  const elsewhere = goneTo(back, { kind: 'map' })
  expect(elsewhere).toEqual({ places: [firstPlace, { kind: 'table' }, { kind: 'map' }], at: 2 })
})

test('a number that this page does not know is the first place', () => {
  for (const number of [7, -1, 0.5, null, undefined, '1']) expect(backTo(start, number)).toEqual(start)
})
