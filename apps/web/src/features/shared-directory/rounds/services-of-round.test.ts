import { expect, test } from 'vitest'
import { whyOf } from './services-of-round.ts'

const whyFor = (filter: Partial<Parameters<typeof whyOf>[0]>) => whyOf({ need: '', place: '', province: '', ...filter }, '2026-05-25')
const rivebrune = 'place:rivebrune-qc'

test('a round says all of what it was made for: a kind of help, a community or a province, and a day only when it is for neither', () => {
  expect(whyFor({ need: 'shelter', place: rivebrune })).toEqual({ kind: 'community', places: [rivebrune], need: 'shelter' })
  expect(whyFor({ need: 'shelter', province: 'QC' })).toEqual({ kind: 'province', province: 'QC', need: 'shelter' })
  expect(whyFor({ place: rivebrune, province: 'QC' })).toEqual({ kind: 'community', places: [rivebrune] })
  expect(whyFor({ province: 'QC' })).toEqual({ kind: 'province', province: 'QC' })
  expect(whyFor({ need: 'shelter' })).toEqual({ kind: 'need', need: 'shelter' })
  expect(whyFor({})).toEqual({ kind: 'since', day: '2026-05-25' })
})
