import { type CanadaMap, type MapPoint, type MapProvince, mapFrame, project } from '@recourse/domain/directory'
import { drawnLines, linePoints } from './boundary-lines.ts'
import { labelPoints } from './label-points.ts'
import { lakeNames, lakeShore } from './lakes.ts'
import { clipped, pathOf, projectLine, simplified, twiceArea } from './plane.ts'
import { type ProvinceCode, provinceRing, ringCodes } from './province-rings.ts'
import { readCountries } from './read-countries.ts'

// In units of the map, of which one is some five kilometres. What is smaller than a speck is left out: nobody can see it, and there are a thousand.
const coastTolerance = 0.4
const lineTolerance = 0.15
const speck = 1
// Abroad only the large shapes matter. The land is painted over them, so that a border is always Canada’s own.
const speckAbroad = 12
const toleranceAbroad = 0.9

const isLarger = (ring: readonly MapPoint[], than: number): boolean => Math.abs(twiceArea(ring)) / 2 >= than

const rounded = ({ x, y }: MapPoint): MapPoint => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })

function provinceOf(id: ProvinceCode): MapProvince {
  const { name, latitude, longitude } = labelPoints[id]
  const ring = provinceRing(id)
  const closed = ring[0] ? [...ring, ring[0]] : ring
  return { id, name, label: rounded(project(latitude, longitude)), path: pathOf(simplified(projectLine(closed), lineTolerance), 'z') }
}

/** The map of Canada, always the same from the same packages. Throws when World Atlas is not installed or is not as expected. */
export function makeCanadaMap(): CanadaMap {
  const { canada, neighbours } = readCountries(coastTolerance)
  const around = neighbours.map((ring) => clipped(ring, mapFrame)).filter((ring) => isLarger(ring, speckAbroad))
  return {
    format: 'recourse-canada-map-1',
    ...mapFrame,
    land: canada
      .filter((ring) => isLarger(ring, speck))
      .map((ring) => pathOf(ring, 'z'))
      .join(''),
    neighbours: around.map((ring) => pathOf(simplified(ring, toleranceAbroad), 'z')).join(''),
    lakes: lakeNames.map((lake) => pathOf(projectLine(lakeShore(lake)), 'z')).join(''),
    boundaries: drawnLines.map((line) => pathOf(simplified(projectLine(linePoints(line)), lineTolerance), '')).join(''),
    provinces: ringCodes.map(provinceOf),
  }
}
