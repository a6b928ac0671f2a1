import { describe, expect, test } from 'vitest'
import { areaOf } from './area-of.ts'
import type { Place, ServiceArea } from './service.ts'

const rivebrune: Place = { id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 }
const areaIn = (area: ServiceArea) => areaOf({ area }, { places: [rivebrune] })

describe('what a map may draw of a service', () => {
  test('is its towns, its provinces or the country', () => {
    expect(areaIn({ kind: 'national' })).toEqual({ kind: 'national' })
    expect(areaIn({ kind: 'province', provinces: ['ON', 'QC'] })).toEqual({ kind: 'provinces', provinces: ['ON', 'QC'] })
    expect(areaIn({ kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc', 'place:gone-qc'] })).toEqual({ kind: 'points', places: [rivebrune] })
    expect(areaIn({ kind: 'towns', provinces: ['QC'], places: ['place:gone-qc'] })).toEqual({ kind: 'provinces', provinces: ['QC'] })
  })

  test('of a confidential one is its provinces, whatever else its record holds', () => {
    const leaking = { kind: 'confidential', provinces: ['QC'], places: ['place:rivebrune-qc'], latitude: 46.1 } as ServiceArea
    expect(areaIn(leaking)).toEqual({ kind: 'provinces', provinces: ['QC'] })
  })
})
