import type { CanadaMap, MapProvince } from '@recourse/domain/directory'
import { type MouseEvent, useId } from 'react'
import { useWords } from '../../../../words/voice.tsx'
import type { Selected } from './map-choices.ts'
import { type Cluster, clustersOf, type MapGroups, type ProvinceGroup, withRoom } from './map-groups.ts'
import { type View, viewBoxOf } from './map-view.ts'
import { useWidth } from './use-width.ts'

type Props = {
  readonly map: CanadaMap
  readonly groups: MapGroups
  readonly view: View
  readonly selected: Selected | null
  /** The whole map in one sentence. */
  readonly reading: string
  readonly provinceName: (id: string) => string
  /** A mark was pressed: the towns that it stands for, or its province. */
  readonly onTowns: (cluster: Cluster) => void
  readonly onProvince: (id: string) => void
}

// In pixels of the screen, whatever the view: marks keep their size while the map grows under them.
const apart = 30
const nameSize = 12.5
const nameRoom = { side: 95, above: 44, below: 8 } as const
// From how near towns are named, in units of the map for a pixel: further away the names of provinces fill the room.
const namedBelow = 0.8

/** A mark of a count: its size grows with the root of it, so that its surface says it. */
const radiusOf = (count: number): number => Math.min(24, 9.5 + 2.2 * Math.sqrt(count))

/**
 * Canada with what is counted in it: a circle for towns, a square for whole provinces, a diamond for places kept secret, each with its number.
 * For the eye and the pointer: the list beside it holds the same, and is what the keyboard and the screen reader use.
 */
export function CanadaDrawing({ map, groups, view, selected, reading, provinceName, onTowns, onProvince }: Props) {
  const id = useId()
  const [element, width] = useWidth<SVGSVGElement>(760)
  const unit = view.width / width
  const clusters = clustersOf(
    groups.provinces.flatMap(({ towns }) => towns),
    apart * unit,
  )
  const named = unit < namedBelow ? withRoom(clusters, { side: nameRoom.side * unit, above: nameRoom.above * unit, below: nameRoom.below * unit }) : null
  const press = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest('[data-mark]') : null
    const cluster = clusters[Number(mark?.getAttribute('data-cluster') ?? -1)]
    const province = mark?.getAttribute('data-province')
    if (cluster) onTowns(cluster)
    else if (province) onProvince(province)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what the pointer does here, the buttons of the list beside it do for the keyboard
    <svg ref={element} className="atlas-map" viewBox={viewBoxOf(view)} role="img" aria-label={reading} onClick={press}>
      <defs>
        <clipPath id={`${id}-land`}>
          <path d={map.land} />
        </clipPath>
        <pattern id={`${id}-hatch`} width={7 * unit} height={7 * unit} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d={`M0 0V${7 * unit}`} className="atlas-hatch" />
        </pattern>
      </defs>
      <path d={map.neighbours} className="atlas-abroad" />
      <path d={map.land} className="atlas-land" />
      <g clipPath={`url(#${id}-land)`}>
        {map.provinces.map((province) => (
          <ProvinceShape
            key={province.id}
            province={province}
            isSelected={selected?.kind === 'province' && selected.id === province.id}
            hatch={`${id}-hatch`}
          />
        ))}
        <path d={map.boundaries} className="atlas-boundary" />
      </g>
      <path d={map.lakes} className="atlas-lake" fillRule="evenodd" />
      {groups.provinces.map((group) => {
        const province = map.provinces.find((one) => one.id === group.id)
        return province ? <ProvinceMark key={group.id} province={province} group={group} name={provinceName(group.id)} unit={unit} /> : null
      })}
      {clusters.map((cluster, i) => (
        <ClusterMark key={cluster.towns[0]?.place.id} cluster={cluster} number={i} unit={unit} selected={selected} isNamed={named?.has(cluster) ?? false} />
      ))}
    </svg>
  )
}

function ProvinceShape({ province, isSelected, hatch }: { readonly province: MapProvince; readonly isSelected: boolean; readonly hatch: string }) {
  return (
    <g data-mark="" data-province={province.id}>
      <path d={province.path} className={isSelected ? 'atlas-province atlas-selected' : 'atlas-province'} />
      {isSelected ? <path d={province.path} fill={`url(#${hatch})`} /> : null}
    </g>
  )
}

type MarkProps = { readonly province: MapProvince; readonly group: ProvinceGroup; readonly name: string; readonly unit: number }

function ProvinceMark({ province: { id, label }, group, name, unit }: MarkProps) {
  const [wide, secret] = [group.wide.length + group.unplaced.length, group.secret]
  const side = 20 * unit
  // Side by side under the name; alone in the middle.
  const shift = wide > 0 && secret > 0 ? 14 * unit : 0
  const y = label.y + 17 * unit
  const isSmall = id === 'PE' || id === 'NS' || id === 'NB'
  // Where there is no room for a name its letters stand for it, and on a phone the smallest has none: the list names all.
  const short = unit > 1.4 || (isSmall && unit > 0.45)
  const shown = id === 'PE' && unit > 1.8 ? '' : short ? id : name
  return (
    <g data-mark="" data-province={id} className="atlas-province-mark">
      <text x={label.x} y={label.y} fontSize={nameSize * unit} className="atlas-name-on-map">
        {shown}
      </text>
      {wide > 0 ? (
        <g>
          <rect x={label.x - shift - side / 2} y={y - side / 2} width={side} height={side} className="atlas-wide" />
          <Count count={wide} x={label.x - shift} y={y} unit={unit} />
        </g>
      ) : null}
      {secret > 0 ? (
        <g>
          <path d={diamond(label.x + shift, y, 14 * unit)} className="atlas-secret" />
          <Count count={secret} x={label.x + shift} y={y} unit={unit} />
        </g>
      ) : null}
    </g>
  )
}

const diamond = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`

type ClusterProps = { readonly cluster: Cluster; readonly number: number; readonly unit: number; readonly selected: Selected | null; readonly isNamed: boolean }

function ClusterMark({ cluster: { at, towns, count }, number, unit, selected, isNamed }: ClusterProps) {
  const { text } = useWords()
  const isSelected = selected?.kind === 'town' && towns.some(({ place }) => place.id === selected.id)
  const radius = radiusOf(count) * unit
  const [first, ...others] = towns
  const marked = isSelected ? towns.find(({ place }) => place.id === selected.id) : undefined
  const name = marked ? text(marked.place.name) : first ? `${text(first.place.name)}${others.length > 0 ? ` + ${others.length}` : ''}` : ''
  return (
    <g data-mark="" data-cluster={number} data-towns={towns.length} className={isSelected ? 'atlas-town atlas-selected' : 'atlas-town'}>
      <circle cx={at.x} cy={at.y} r={radius} />
      {isSelected ? <circle cx={at.x} cy={at.y} r={radius + 4 * unit} className="atlas-ring" /> : null}
      <Count count={count} x={at.x} y={at.y} unit={unit} />
      {isNamed || marked ? (
        <text x={at.x} y={at.y - radius - 7 * unit} fontSize={nameSize * unit} className="atlas-name-on-map">
          {name}
        </text>
      ) : null}
    </g>
  )
}

function Count({ count, x, y, unit }: { readonly count: number; readonly x: number; readonly y: number; readonly unit: number }) {
  return (
    <text x={x} y={y + 4.2 * unit} fontSize={12 * unit} className="atlas-count">
      {count}
    </text>
  )
}
