import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CanadaMap } from '@recourse/domain/directory'
import { useMemo } from 'react'
import { Button } from '../../../../design/button.tsx'
import { byLetters, type ProvinceName } from '../use-atlas.ts'
import { CanadaDrawing } from './canada-drawing.tsx'
import { useCanadaMap } from './canada-map-file.ts'
import type { Selected, Zoom } from './map-choices.ts'
import type { Cluster, MapGroups } from './map-groups.ts'
import { Mark } from './map-list.tsx'
import { type View, viewOfPlaces, viewOfProvince, wholeView } from './map-view.ts'

type Props = {
  readonly groups: MapGroups
  readonly provinces: readonly ProvinceName[]
  readonly provinceName: (id: string) => string
  readonly selected: Selected | null
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly onTowns: (cluster: Cluster) => void
  readonly onProvince: (id: string) => void
}

/** The map with its key and the ways to come closer; in its place, while it is not there, a sentence that says where the same is. */
export function DrawingCard(props: Props) {
  const map = useCanadaMap()
  return (
    <figure className="card flow-tight atlas-drawing">
      {typeof map === 'string' ? <NoMap isFetching={map === 'fetching'} /> : <Drawn map={map} {...props} />}
      <figcaption className="small soft row atlas-key">
        <span>
          <Mark kind="town" /> <Trans>towns, with their number of services</Trans>
        </span>
        <span>
          <Mark kind="wide" /> <Trans>for a province, or a part that is not named</Trans>
        </span>
        <span>
          <Mark kind="secret" /> <Trans>place kept secret: the number for the province</Trans>
        </span>
      </figcaption>
      <ZoomButtons {...props} />
    </figure>
  )
}

function NoMap({ isFetching }: { readonly isFetching: boolean }) {
  return isFetching ? (
    <div className="atlas-map" aria-busy="true" />
  ) : (
    <p role="alert">
      <Trans>The outline of Canada could not be fetched. The list says the same as the map; with a connection, open this page again to see it.</Trans>
    </p>
  )
}

function Drawn({ map, zoom, groups, selected, provinceName, onTowns, onProvince }: Props & { readonly map: CanadaMap }) {
  const reading = useReading(groups)
  const view = useMemo(() => viewOf(map, zoom, groups), [map, zoom, groups])
  return (
    <CanadaDrawing
      map={map}
      groups={groups}
      view={view}
      selected={selected}
      reading={reading}
      provinceName={provinceName}
      onTowns={onTowns}
      onProvince={onProvince}
    />
  )
}

function viewOf(map: CanadaMap, zoom: Zoom, { provinces }: MapGroups): View {
  if (zoom.kind === 'whole') return wholeView(map)
  if (zoom.kind === 'province') return viewOfProvince(map, zoom.id)
  const places = provinces.flatMap(({ towns }) => towns.map(({ place }) => place)).filter(({ id }) => zoom.places.includes(id))
  return viewOfPlaces(places, map)
}

/** The whole map in one sentence, for whoever cannot see it: the list says the rest. */
function useReading({ national, provinces, secret, count }: MapGroups): string {
  const { t } = useLingui()
  const towns = provinces.reduce((sum, province) => sum + province.towns.length, 0)
  const wide = provinces.reduce((sum, province) => sum + province.wide.length, 0)
  const services = plural(count, { one: '# service', other: '# services' })
  const inTowns = plural(towns, { one: '# town', other: '# towns' })
  return t`Map of Canada: ${services}, of which ${national.length} for all of Canada; ${inTowns} marked, ${wide} for whole provinces, ${secret} whose place is kept secret. The list beside it says the same.`
}

function ZoomButtons({ provinces, zoom, onZoom }: Props) {
  const { t } = useLingui()
  return (
    <fieldset className="row atlas-zoom on-screen" aria-label={t`Part of the map shown`}>
      <Button small aria-pressed={zoom.kind === 'whole'} onClick={() => onZoom({ kind: 'whole' })}>
        <Trans>All of Canada</Trans>
      </Button>
      {[...provinces].sort(byLetters).map(({ id, name }) => (
        <Button key={id} small aria-pressed={zoom.kind === 'province' && zoom.id === id} onClick={() => onZoom({ kind: 'province', id })}>
          {id} <span className="sr-only">{name}</span>
        </Button>
      ))}
    </fieldset>
  )
}
