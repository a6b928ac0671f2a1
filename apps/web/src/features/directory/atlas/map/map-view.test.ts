import { mapFrame, project } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { places } from '../atlas.test-kit.ts'
import { ringsOf, viewAround, viewBoxOf, viewOfPlaces, viewOfProvince, wholeView } from './map-view.ts'

const square = (x: number, y: number, side: number): string => `M${x} ${y}l${side} 0 0 ${side}-${side} 0z`

const map = {
  format: 'recourse-canada-map-1',
  ...mapFrame,
  land: square(100, 100, 300),
  neighbours: square(0, 0, 10),
  lakes: square(200, 200, 5),
  boundaries: 'M0 0l1 1',
  // Its ring goes far out to sea, to the left of the land.
  provinces: [{ id: 'ZZ', name: { en: 'Invented', fr: 'Inventée' }, label: { x: 150, y: 150 }, path: 'M0 0l200 0 0 600-200 0z' }],
} as const

describe('a path of the map', () => {
  test('is read as SVG writes it, as short as can be', () => {
    expect(ringsOf('M1.5 2l.5 1-.5-1zM-3 .1l0-.1')).toEqual([
      [
        { x: 1.5, y: 2 },
        { x: 2, y: 3 },
        { x: 1.5, y: 2 },
      ],
      [
        { x: -3, y: 0.1 },
        { x: -3, y: 0 },
      ],
    ])
  })
})

describe('a view', () => {
  test('of points holds them all, keeps the shape of the map, and stays within it', () => {
    const point = fc.record({ x: fc.double({ min: 0, max: mapFrame.width, noNaN: true }), y: fc.double({ min: 0, max: mapFrame.height, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const { x, y, width, height } = viewAround(points, mapFrame)
        const slack = 1e-6
        for (const one of points) {
          expect(one.x).toBeGreaterThanOrEqual(x - slack)
          expect(one.x).toBeLessThanOrEqual(x + width + slack)
          expect(one.y).toBeGreaterThanOrEqual(y - slack)
          expect(one.y).toBeLessThanOrEqual(y + height + slack)
        }
        expect(width / height).toBeCloseTo(mapFrame.width / mapFrame.height, 6)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(mapFrame.width + slack)
        expect(y + height).toBeLessThanOrEqual(mapFrame.height + slack)
      }),
    )
  })

  test('of a province is of its land, not of the sea that its ring takes in', () => {
    const { x, width } = viewOfProvince(map, 'ZZ')
    // The land of the province is from 100 to 200 across and 100 to 400 down: as high as it is wide, with a margin.
    expect(width).toBeGreaterThan(300)
    expect(width).toBeLessThan(450)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(viewOfProvince(map, 'AA')).toEqual(wholeView(mapFrame))
  })

  test('of one town is near, with the town in it', () => {
    const [town] = places
    if (!town) throw new Error('there is no place')
    const view = viewOfPlaces([town], mapFrame)
    const at = project(town.latitude, town.longitude)
    expect(view.width).toBeLessThan(60)
    expect(at.x - view.x).toBeCloseTo(view.width / 2, 6)
    expect(viewOfPlaces([], mapFrame)).toEqual(wholeView(mapFrame))
  })

  test('is written as SVG reads it', () => {
    expect(viewBoxOf({ x: 1.234, y: 2, width: 45.678, height: 3 })).toBe('1.23 2 45.68 3')
  })
})
