import type { Service } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { chosenServices } from './chosen-services.ts'

const service = (id: string, more: Partial<Service>): Service => ({ id, needs: ['food'], area: { kind: 'national' }, demonstration: false, ...more }) as Service

test('services are chosen by need and province; those for all of Canada are everywhere, and demonstrations nowhere', () => {
  const all = [
    service('everywhere', {}),
    service('ontario', { area: { kind: 'province', provinces: ['ON'] } }),
    service('secret', { area: { kind: 'confidential', provinces: ['QC'] }, needs: ['shelter'] }),
    service('shown', { demonstration: true }),
  ]
  const ids = (need: string, province: string): readonly string[] => chosenServices(all, { need, province }).map(({ id }) => id)
  expect(ids('', '')).toEqual(['everywhere', 'ontario', 'secret'])
  expect(ids('food', '')).toEqual(['everywhere', 'ontario'])
  expect(ids('', 'QC')).toEqual(['everywhere', 'secret'])
  expect(ids('food', 'ON')).toEqual(['everywhere', 'ontario'])
  expect(ids('shelter', 'ON')).toEqual([])
})
