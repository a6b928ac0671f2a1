import { describe, expect, test } from 'vitest'
import type { DirectoryCorpus, Place, Service } from '../directory/index.ts'
import { aService } from './matching.test-kit.ts'
import { reachOf } from './service-reach.ts'

const place = (id: string, latitude: number, longitude: number, access?: Place['access']): Place => ({
  id,
  name: { en: id, fr: id },
  province: 'MB',
  latitude,
  longitude,
  ...(access ? { access } : {}),
})
// Invented places in the middle of Manitoba, with nothing that roads do not cross between them.
const places = [
  place('road', 50, -100),
  place('close', 50.2, -100),
  place('far', 54, -100.9),
  place('air', 50.1, -100, 'fly-in'),
  place('air-too', 50.3, -100, 'fly-in'),
  place('ice', 50.1, -100.1, 'winter-road'),
  place('ice-too', 50.3, -100.1, 'winter-road'),
  place('boat', 50.1, -100.2, 'ferry'),
]
const directory: DirectoryCorpus = { needs: [], services: [], places }
const near = (id: string) => ({ near: places.find((p) => p.id === id) ?? null, provinces: new Set(['MB']) })
const reach = (from: string, ...towns: readonly string[]) =>
  reachOf(directory, aService({ area: { kind: 'towns', provinces: ['MB'], places: towns } }), near(from))

describe('how a service of a town reaches a place', () => {
  test('by road is near or elsewhere, with nothing more to say', () => {
    expect(reach('road', 'close')).toEqual({ reach: 'near', km: 30 })
    expect(reach('road', 'far')).toMatchObject({ reach: 'elsewhere' })
    expect(reach('road', 'far')).not.toHaveProperty('access')
  })

  test('is never near when one must fly, however short it is', () => {
    expect(reach('road', 'air')).toEqual({ reach: 'elsewhere', km: 15, access: 'fly-in' })
    expect(reach('air', 'road')).toEqual({ reach: 'elsewhere', km: 15, access: 'fly-in' })
    expect(reach('air', 'air-too')).toMatchObject({ reach: 'elsewhere', access: 'fly-in' })
    expect(reach('road', 'ice')).toMatchObject({ reach: 'elsewhere', access: 'winter-road' })
    expect(reach('ice', 'ice-too')).toMatchObject({ reach: 'elsewhere', access: 'winter-road' })
    expect(reach('ice', 'air')).toMatchObject({ reach: 'elsewhere', access: 'fly-in' })
  })

  test('by ferry is near and says so', () => {
    expect(reach('road', 'boat')).toMatchObject({ reach: 'near', access: 'ferry' })
  })

  test('in the place itself needs no journey, wherever it is', () => {
    expect(reach('air', 'air')).toEqual({ reach: 'near', km: 0 })
    expect(reach('ice', 'ice', 'road')).toEqual({ reach: 'near', km: 0 })
  })

  test('is told of a town by road before a nearer one by air', () => {
    expect(reach('road', 'air', 'close')).toEqual({ reach: 'near', km: 30 })
  })

  test('of a confidential site is never told, whatever its record holds', () => {
    const area = { kind: 'confidential', provinces: ['MB'], places: ['air'] } as Service['area']
    expect(reachOf(directory, aService({ area }), near('road'))).toEqual({ reach: 'region-confidential', km: null })
  })
})
