import { expect, test } from 'vitest'
import { addressOf, type DeskPlace, placeOf } from './desk-address.ts'

test.each<DeskPlace>([{ kind: 'list' }, { kind: 'log' }, { kind: 'option', id: 'vtip_trp' }, { kind: 'provision', id: 'irpr-207.1-1' }])(
  '%j is what its address says',
  (place) => {
    expect(placeOf(addressOf(place))).toEqual(place)
  },
)

test.each(['', '#', '#option/', '#option/a/b', '#option/<b>', '#elsewhere/x'])('%j is the list', (hash) => {
  expect(placeOf(hash)).toEqual({ kind: 'list' })
})
