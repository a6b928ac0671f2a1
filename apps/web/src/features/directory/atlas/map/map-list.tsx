import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { Goto } from '../../directory-context.tsx'
import type { AtlasRow } from '../atlas-rows.ts'
import { RowTags } from '../row-words.tsx'
import { buttonIdOf, isSame, type Selected, type Zoom } from './map-choices.ts'
import type { MapGroups, ProvinceGroup, TownGroup } from './map-groups.ts'

type Props = {
  readonly groups: MapGroups
  readonly provinceName: (id: string) => string
  readonly selected: Selected | null
  readonly onSelect: (selected: Selected | null) => void
  readonly onZoom: (zoom: Zoom) => void
}

/** The same as the map, as text: each province and each town with its count, and the services of what is opened. Always there. */
export function MapList({ groups, provinceName, selected, onSelect, onZoom }: Props) {
  const filled = groups.provinces.filter(({ count }) => count > 0)
  const empty = groups.provinces.filter(({ count }) => count === 0).map(({ id }) => provinceName(id))
  const opened = { selected, onSelect }
  return (
    <ul className="bare atlas-places">
      {groups.national.length > 0 ? (
        <li>
          <Opening
            {...opened}
            what={{ kind: 'national' }}
            name={<Trans>All of Canada</Trans>}
            count={groups.national.length}
            opens={<Services rows={groups.national} />}
          />
        </li>
      ) : null}
      {filled.map((group) => (
        <ProvincePlace key={group.id} group={group} name={provinceName(group.id)} onZoom={onZoom} {...opened} />
      ))}
      {empty.length > 0 ? (
        <li className="small soft">
          <Trans>None in this copy for: {empty.join(', ')}.</Trans>
        </li>
      ) : null}
    </ul>
  )
}

type OpeningProps = {
  readonly what: Selected
  readonly selected: Selected | null
  readonly onSelect: (selected: Selected | null) => void
  readonly name: ReactNode
  readonly count: number
  /** What shows once it is opened. */
  readonly opens: ReactNode
}

function Opening({ what, selected, onSelect, name, count, opens }: OpeningProps) {
  const isOpen = isSame(selected, what)
  return (
    <>
      <Button id={buttonIdOf(what)} small={what.kind === 'town'} className="atlas-place" aria-expanded={isOpen} onClick={() => onSelect(isOpen ? null : what)}>
        <span>{name}</span>
        <span className="atlas-number">
          <Plural value={count} one="# service" other="# services" />
        </span>
      </Button>
      {isOpen ? <div className="atlas-opened flow-tight">{opens}</div> : null}
    </>
  )
}

type ProvinceProps = Omit<Props, 'groups' | 'provinceName'> & { readonly group: ProvinceGroup; readonly name: string }

function ProvincePlace({ group, name, selected, onSelect, onZoom }: ProvinceProps) {
  const { wide, unplaced, secret, towns } = group
  const opened = { selected, onSelect }
  return (
    <li data-province={group.id}>
      <Opening {...opened} what={{ kind: 'province', id: group.id }} name={name} count={group.count} opens={<OpenedProvince group={group} />} />
      <p className="small soft atlas-of-province">
        {wide.length > 0 ? (
          <span>
            <Mark kind="wide" /> <Plural value={wide.length} one="# for the whole province" other="# for the whole province" />
          </span>
        ) : null}
        {unplaced.length > 0 ? (
          <span>
            <Mark kind="wide" /> <Plural value={unplaced.length} one="# in a part that is not named here" other="# in parts that are not named here" />
          </span>
        ) : null}
        {secret > 0 ? (
          <span>
            <Mark kind="secret" /> <Plural value={secret} one="# whose place is kept secret" other="# whose place is kept secret" />
          </span>
        ) : null}
      </p>
      {towns.length > 0 ? (
        <ul className="bare atlas-towns">
          {towns.map((town) => (
            <TownPlace key={town.place.id} town={town} onZoom={onZoom} {...opened} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function TownPlace({ town: { place, rows }, selected, onSelect, onZoom }: Omit<Props, 'groups' | 'provinceName'> & { readonly town: TownGroup }) {
  const { text } = useWords()
  const name = text(place.name)
  const opens = (
    <>
      <Services rows={rows} />
      <Button small className="on-screen" onClick={() => onZoom({ kind: 'around', places: [place.id] })}>
        <Trans>Show {name} closer on the map</Trans>
      </Button>
    </>
  )
  return (
    <li>
      <Opening what={{ kind: 'town', id: place.id }} selected={selected} onSelect={onSelect} name={name} count={rows.length} opens={opens} />
    </li>
  )
}

function OpenedProvince({ group: { wide, unplaced, secret, towns } }: { readonly group: ProvinceGroup }) {
  return (
    <>
      {wide.length > 0 ? (
        <>
          <p className="small">
            <b>
              <Trans>For all of it</Trans>
            </b>
          </p>
          <Services rows={wide} />
        </>
      ) : null}
      {unplaced.length > 0 ? (
        <>
          <p className="small">
            <b>
              <Trans>In a part that is not named here</Trans>
            </b>
          </p>
          <Services rows={unplaced} />
        </>
      ) : null}
      {secret > 0 ? (
        <p className="small">
          <Icon name="lock" />{' '}
          <Plural
            value={secret}
            one="# service of this province keeps its place secret: no map names it."
            other="# services of this province keep their place secret: no map names them."
          />{' '}
          <Goto to={{ kind: 'table' }} className="small on-screen">
            <Trans>All services</Trans>
          </Goto>
        </p>
      ) : null}
      {towns.length > 0 ? (
        <p className="small soft">
          <Plural value={towns.length} one="Its town is below." other="Its # towns are below." />
        </p>
      ) : null}
    </>
  )
}

function Services({ rows }: { readonly rows: readonly AtlasRow[] }) {
  const { text } = useWords()
  return (
    <ul className="bare atlas-services">
      {rows.map(({ service }) => (
        <li key={service.id}>
          <Goto to={{ kind: 'service', id: service.id }} className="in-text">
            {text(service.name)}
          </Goto>
          <RowTags service={service} />
        </li>
      ))}
    </ul>
  )
}

const shapes = {
  town: <circle cx="8" cy="8" r="6.5" className="atlas-mark-town" />,
  wide: <rect x="2" y="2" width="12" height="12" className="atlas-wide" />,
  secret: <path d="M8 .8l7.2 7.2l-7.2 7.2l-7.2 -7.2z" className="atlas-secret" />,
} as const

/** The shape that stands for a kind of place on the map; words always stand beside it. */
export function Mark({ kind }: { readonly kind: keyof typeof shapes }) {
  return (
    <svg className="atlas-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  )
}
