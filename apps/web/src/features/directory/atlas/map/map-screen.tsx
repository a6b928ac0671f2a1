import { Trans } from '@lingui/react/macro'
import type { Verdict } from '@recourse/domain/route'
import { useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react'
import { Button } from '../../../../design/button.tsx'
import { useRoutes } from '../../../routes/routes-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { useAtlas } from '../use-atlas.ts'
import { DrawingCard } from './drawing-card.tsx'
import { buttonIdOf, type Selected, useMapChoices, type Zoom } from './map-choices.ts'
import { MapFilterForm } from './map-filters.tsx'
import { type Cluster, groupsOf, type MapFilters, rowsOnMap } from './map-groups.ts'
import { MapList } from './map-list.tsx'
import './map.css'

/** The services that run, on a map of Canada, and the same as text beside it. A place that is kept secret is only ever a number for its province. */
export function MapScreen() {
  const atlas = useAtlas()
  const [{ filters, selected, zoom }, change] = useMapChoices()
  const groups = useGroups(atlas, useDeferredValue(filters))
  const pointed = useRef<Selected | null>(null)
  // What was pressed on the map opens in the list: that is where its services, and the keyboard, are.
  useLayoutEffect(() => {
    const button = pointed.current ? document.getElementById(buttonIdOf(pointed.current)) : null
    pointed.current = null
    button?.focus({ preventScroll: true })
    button?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const point = (what: Selected): void => {
    pointed.current = what
    change({ selected: what })
  }
  return (
    <div className="flow atlas">
      <Heading />
      <MapFilterForm atlas={atlas} filters={filters} count={groups.count} onChange={(next) => change({ filters: next, selected: null })} />
      <div className="atlas-two">
        <DrawingCard
          groups={groups}
          provinces={atlas.provinces}
          provinceName={atlas.provinceName}
          selected={selected}
          zoom={zoom}
          onZoom={(next) => change(next.kind === 'province' ? { zoom: next, selected: next } : { zoom: next })}
          onTowns={(cluster) => {
            const nearer = nearerTo(cluster, zoom)
            if (nearer) change({ zoom: nearer })
            else if (cluster.towns[0]) point({ kind: 'town', id: cluster.towns[0].place.id })
          }}
          onProvince={(id) => point({ kind: 'province', id })}
        />
        <section className="card flow-tight" aria-labelledby="atlas-places-title">
          <h2 id="atlas-places-title">
            <Trans>The same as a list</Trans>
          </h2>
          <MapList
            groups={groups}
            provinceName={atlas.provinceName}
            selected={selected}
            onSelect={(what) => change({ selected: what })}
            onZoom={(next) => change({ zoom: next })}
          />
        </section>
      </div>
    </div>
  )
}

// Towns that were drawn as one are shown closer, unless that was done already.
function nearerTo({ towns }: Cluster, zoom: Zoom): Zoom | null {
  const places = towns.map(({ place }) => place.id)
  const isDone = zoom.kind === 'around' && places.every((id) => zoom.places.includes(id)) && places.length >= zoom.places.length
  return places.length < 2 || isDone ? null : { kind: 'around', places }
}

function Heading() {
  return (
    <div className="screen-heading">
      <div>
        <h1 id={placeTitleId} tabIndex={-1}>
          <Trans>Map</Trans>
        </h1>
        <p className="soft">
          <Trans>Where services are, by town or by province: never an address. A place that is kept secret is only counted.</Trans>
        </p>
      </div>
      <div className="heading-actions on-screen">
        <Button onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </div>
  )
}

function useGroups({ rows, provinces }: ReturnType<typeof useAtlas>, filters: MapFilters) {
  const { match } = useRoutes()
  const { need, verdict } = filters
  const verdicts = useMemo(
    () => (verdict === '' ? null : new Map<string, Verdict>(match(need === '' ? [] : [need]).map((found) => [found.id, found.verdict]))),
    [match, need, verdict],
  )
  const ids = provinces.map(({ id }) => id).join(' ')
  return useMemo(() => groupsOf(rowsOnMap(rows, filters, verdicts), ids.split(' ')), [rows, filters, verdicts, ids])
}
