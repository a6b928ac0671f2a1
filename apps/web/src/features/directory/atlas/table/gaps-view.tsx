import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Check } from '../../../../design/check.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { Select } from '../../../../design/select.tsx'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { type Atlas, byLetters } from '../use-atlas.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { type GapCell, type GapLine, type Gaps, gapsOf } from './gaps.ts'
import type { TableChoices } from './table-choices.ts'
import './gaps.css'

type Chosen = { readonly need: string; readonly province: string }

type Props = {
  readonly atlas: Atlas
  readonly choices: TableChoices
  readonly change: (part: Partial<TableChoices>) => void
  /** The services of a cell are asked for. */
  readonly onCell: (cell: Chosen) => void
}

/** What this copy holds for each need in each province, and what it does not. A cell leads to its services. */
export function GapsView({ atlas, choices, change, onCell }: Props) {
  const isNarrow = useIsNarrow(1099)
  const { demonstration } = choices.filters
  const provinces = [...atlas.provinces].sort(byLetters)
  const ids = provinces.map(({ id }) => id).join(' ')
  const gaps = useMemo(
    () =>
      gapsOf(
        atlas.rows.filter(({ service }) => service.demonstration === demonstration),
        atlas.needs,
        ids.split(' '),
      ),
    [atlas.rows, atlas.needs, ids, demonstration],
  )
  return (
    <section className="card flow-tight atlas-gaps" aria-labelledby="atlas-gaps-title">
      <h2 id="atlas-gaps-title">
        <Trans>What this copy holds, and where it holds nothing</Trans>
      </h2>
      <HowToRead gaps={gaps} />
      {atlas.hasDemonstration ? (
        <Check checked={demonstration} onChange={(on) => change({ filters: { ...choices.filters, demonstration: on } })}>
          <Trans>Show the invented services instead (demonstration)</Trans>
        </Check>
      ) : null}
      {isNarrow ? (
        <OneProvince atlas={atlas} gaps={gaps} province={choices.gaps} onProvince={(id) => change({ gaps: id })} onCell={onCell} />
      ) : (
        <Matrix atlas={{ ...atlas, provinces }} gaps={gaps} onCell={onCell} />
      )}
    </section>
  )
}

function HowToRead({ gaps: { of, left, unsaid } }: { readonly gaps: Gaps }) {
  const { language } = useWords()
  const { on } = useDirectoryView()
  return (
    <>
      <p>
        <Plural value={of} one="# active service of this copy is counted." other="# active services of this copy are counted." />{' '}
        {left > 0 ? (
          <Plural value={left} one="# other does not run now and is not." other="# others do not run now and are not." />
        ) : (
          <Trans>It holds no other.</Trans>
        )}{' '}
        {unsaid > 0 ? (
          <Plural
            value={unsaid}
            one="# of them says no kind of help: it is in the first line only."
            other="# of them say no kind of help: they are in the first line only."
          />
        ) : null}
      </p>
      <p className="small soft">
        <Trans>
          In each cell, the number of services; after <Icon name="check" tone="spruce" />, how many of them confirmed lately that they take people whatever
          their status. A service counts once in each line and each province that it serves, so that lines and columns do not add up; one for all of Canada
          counts under “All of Canada” only. “None” means none in this copy on {dayInWords(on, language)}: there may be some that nobody brought in yet.
        </Trans>
      </p>
    </>
  )
}

function useNeedName(): (line: GapLine) => string {
  const { t } = useLingui()
  const { text } = useWords()
  return ({ need }) => (need ? text(need.label) : t`Any kind of help`)
}

function Matrix({ atlas, gaps, onCell }: { readonly atlas: Atlas; readonly gaps: Gaps; readonly onCell: (cell: Chosen) => void }) {
  const { t } = useLingui()
  const needName = useNeedName()
  const placeName = (place: string): string => (place === 'national' ? t`All of Canada` : atlas.provinceName(place))
  return (
    <table className="atlas-matrix">
      <caption className="sr-only">
        <Trans>Number of active services for each kind of help, in each province</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Kind of help</Trans>
          </th>
          {atlas.provinces.map(({ id, name }) => (
            <th key={id} scope="col">
              <span aria-hidden="true">{id}</span>
              <span className="sr-only">{name}</span>
            </th>
          ))}
          <th scope="col">
            <Trans>All of Canada</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {gaps.lines.map((line) => (
          <tr key={line.need?.id ?? ''}>
            <th scope="row">{needName(line)}</th>
            {line.cells.map((cell) => (
              <td key={cell.place}>
                <Cell cell={cell} name={`${needName(line)}, ${placeName(cell.place)}`} onPress={() => onCell(chosen(line, cell))} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const chosen = ({ need }: GapLine, { place }: GapCell): Chosen => ({ need: need?.id ?? '', province: place })

function OneProvince({
  atlas,
  gaps,
  province,
  onProvince,
  onCell,
}: {
  readonly atlas: Atlas
  readonly gaps: Gaps
  readonly province: string
  readonly onProvince: (id: string) => void
  readonly onCell: (cell: Chosen) => void
}) {
  const { t } = useLingui()
  const needName = useNeedName()
  const name = province === 'national' ? t`All of Canada` : atlas.provinceName(province)
  return (
    <>
      <Select
        label={t`Province`}
        none={t`All of Canada`}
        value={province === 'national' ? '' : province}
        choices={atlas.provinces.map((one) => ({ id: one.id, label: one.name }))}
        onChange={(id) => onProvince(id === '' ? 'national' : id)}
      />
      <table className="atlas-matrix atlas-matrix-one">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Kind of help</Trans>
            </th>
            <th scope="col">
              <Trans>Services</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.lines.map((line) => {
            const cell = line.cells.find(({ place }) => place === province)
            return cell ? (
              <tr key={line.need?.id ?? ''}>
                <th scope="row">{needName(line)}</th>
                <td>
                  <Cell cell={cell} name={`${needName(line)}, ${name}`} onPress={() => onCell(chosen(line, cell))} />
                </td>
              </tr>
            ) : null
          })}
        </tbody>
      </table>
    </>
  )
}

function Cell({ cell: { active, confirmed }, name, onPress }: { readonly cell: GapCell; readonly name: string; readonly onPress: () => void }) {
  if (active === 0)
    return (
      <span className="atlas-gap">
        <Trans context="services in a cell">none</Trans>
      </span>
    )
  return (
    <button type="button" className="button atlas-cell" onClick={onPress}>
      <span aria-hidden="true">{active}</span>
      <span aria-hidden="true" className="small soft">
        <Icon name="check" tone="spruce" />
        {confirmed}
      </span>
      <span className="sr-only">
        {name}
        <Trans context="between a cell and its counts">: </Trans>
        <Plural value={active} one="# service" other="# services" />
        {', '}
        <Trans>{confirmed} confirmed to take people whatever their status</Trans>
      </span>
    </button>
  )
}
