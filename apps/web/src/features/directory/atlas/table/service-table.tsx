import { Trans } from '@lingui/react/macro'
import type { Need } from '@recourse/domain/directory'
import { useWords } from '../../../../words/voice.tsx'
import { Goto } from '../../directory-context.tsx'
import type { AtlasRow } from '../atlas-rows.ts'
import { LastConfirmed, OpenNow, RowTags, StatusWords, Where } from '../row-words.tsx'
import { useIsNarrow } from '../use-is-narrow.ts'
import { columns, columnWords } from './columns.ts'
import type { Column, Sort } from './table-view.ts'

type Props = {
  readonly rows: readonly AtlasRow[]
  readonly sort: Sort
  readonly onSort: (column: Column) => void
  readonly needs: readonly Need[]
  readonly whereOf: (row: AtlasRow) => string
}

/** Services as a table whose headings order it, or one under another on a phone. */
export function ServiceTable(props: Props) {
  const isNarrow = useIsNarrow(767)
  return isNarrow ? <Stacked {...props} /> : <Table {...props} />
}

function Table({ rows, sort, onSort, needs, whereOf }: Props) {
  const { word } = useWords()
  const order = word(columnWords[sort.column])
  return (
    <table className="atlas-table">
      <caption className="sr-only">
        <Trans>Services, in the order of “{order}”</Trans>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" {...(sort.column === column ? { 'aria-sort': sort.descending ? 'descending' : 'ascending' } : {})}>
              <button type="button" className="atlas-order on-screen" onClick={() => onSort(column)}>
                {word(columnWords[column])}
              </button>
              {/* Browsers repeat headings on each sheet of paper, and leave the buttons in them out. */}
              <span className="on-paper">{word(columnWords[column])}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.service.id}>
            <th scope="row">
              <Name row={row} />
            </th>
            {columns.slice(1).map((column) => (
              <td key={column} className={`atlas-${column}`}>
                <Cell column={column} row={row} needs={needs} whereOf={whereOf} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stacked({ rows, needs, whereOf }: Props) {
  const { word } = useWords()
  return (
    <ul className="bare atlas-stacked">
      {rows.map((row) => (
        <li key={row.service.id}>
          <h3>
            <Name row={row} />
          </h3>
          <dl>
            {columns.slice(1).map((column) => (
              <div key={column}>
                <dt>{word(columnWords[column])}</dt>
                <dd>
                  <Cell column={column} row={row} needs={needs} whereOf={whereOf} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Name({ row: { service } }: { readonly row: AtlasRow }) {
  const { text } = useWords()
  return (
    <>
      <Goto to={{ kind: 'service', id: service.id }} className="in-text atlas-name">
        {text(service.name)}
      </Goto>
      <RowTags service={service} />
    </>
  )
}

type CellProps = { readonly column: Column; readonly row: AtlasRow; readonly needs: readonly Need[]; readonly whereOf: (row: AtlasRow) => string }

function Cell({ column, row, needs, whereOf }: CellProps) {
  const { text, language } = useWords()
  switch (column) {
    case 'name':
      return <Name row={row} />
    case 'needs': {
      const named = needs.filter(({ id }) => row.service.needs.includes(id)).map(({ label }) => text(label))
      return named.length === 0 ? <Trans context="kinds of help">Not said</Trans> : named.join(', ')
    }
    case 'where':
      return <Where row={row} whereOf={whereOf} />
    case 'papers':
      return <StatusWords status={row.status} />
    case 'hours':
      return <OpenNow row={row} />
    case 'confirmed':
      return <LastConfirmed row={row} />
    case 'questions':
      return row.questions === 0 ? <Trans context="questions">None</Trans> : row.questions.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA')
  }
}
