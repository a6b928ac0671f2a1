import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useMemo } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Select } from '../../../../design/select.tsx'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { type Atlas, useWhere } from '../use-atlas.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { columns, columnWords } from './columns.ts'
import { ServiceTable } from './service-table.tsx'
import { listTitleId, type TableChoices } from './table-choices.ts'
import { Filters, useFilterWords } from './table-filters.tsx'
import { filteredRows, type Page, pageOf, pressedSort, type Sort, sortedRows } from './table-view.ts'

type Props = {
  readonly atlas: Atlas
  readonly choices: TableChoices
  readonly change: (part: Partial<TableChoices>) => void
  readonly onPage: (page: number) => void
}

/** The filters, the table and its pages. */
export function ListView({ atlas, choices, change, onPage }: Props) {
  const { language } = useWords()
  const whereOf = useWhere(atlas.provinceName)
  // What is typed shows at once; thousands of rows follow.
  const filters = useDeferredValue(choices.filters)
  const sort = useDeferredValue(choices.sort)
  const found = useMemo(() => filteredRows(atlas.rows, filters), [atlas.rows, filters])
  // Where a service is, in words, changes with the language only.
  const ordered = useMemo(() => sortedRows(found, sort, { language, needs: atlas.needs, whereOf }), [found, sort, language, atlas.needs])
  const page = pageOf(ordered, choices.page)
  const held = atlas.rows.filter(({ service }) => service.demonstration === filters.demonstration).length
  return (
    <>
      <Filters atlas={atlas} filters={choices.filters} onChange={(next) => change({ filters: next, page: 0 })} />
      <section className="card flow-tight atlas-list" aria-labelledby={listTitleId}>
        <div className="row apart">
          <h2 id={listTitleId} tabIndex={-1}>
            <Trans>Services</Trans>
          </h2>
          <Count page={page} found={found.length} held={held} />
        </div>
        <OnPaper atlas={atlas} choices={choices} />
        <Order sort={choices.sort} onChange={(next) => change({ sort: next, page: 0 })} />
        {found.length === 0 ? (
          <p className="soft">
            <Trans>This copy holds no service like this. That is a gap in this copy: it does not mean that there is none.</Trans>
          </p>
        ) : (
          <ServiceTable
            rows={page.rows}
            sort={choices.sort}
            onSort={(column) => change({ sort: pressedSort(choices.sort, column), page: 0 })}
            needs={atlas.needs}
            whereOf={whereOf}
          />
        )}
        <Pages page={page} onPage={onPage} />
      </section>
    </>
  )
}

function Count({ page: { first, last, pages }, found, held }: { readonly page: Page; readonly found: number; readonly held: number }) {
  return (
    <p className="small soft" role="status">
      <Plural value={found} one="# service" other="# services" />{' '}
      {found === held ? <Trans>of this copy</Trans> : <Plural value={held} one="of the # of this copy" other="of the # of this copy" />}
      {pages > 1 ? (
        <>
          <Trans context="between a count and what is shown of it">: </Trans>
          <Trans>
            {first} to {last} here
          </Trans>
        </>
      ) : null}
    </p>
  )
}

// On a phone the table has no headings to press.
function Order({ sort, onChange }: { readonly sort: Sort; readonly onChange: (sort: Sort) => void }) {
  const { t } = useLingui()
  const { word } = useWords()
  if (!useIsNarrow(767)) return null
  return (
    <div className="row atlas-order-row on-screen">
      <Select
        label={t`In order of`}
        none={word(columnWords.name)}
        value={sort.column === 'name' ? '' : sort.column}
        choices={columns.filter((column) => column !== 'name').map((column) => ({ id: column, label: word(columnWords[column]) }))}
        onChange={(id) => onChange(pressedSort({ column: 'name', descending: true }, columns.find((column) => column === id) ?? 'name'))}
      />
      <Button aria-pressed={sort.descending} onClick={() => onChange({ ...sort, descending: !sort.descending })}>
        <Trans>The other way round</Trans>
      </Button>
    </div>
  )
}

function Pages({ page: { page, pages }, onPage }: { readonly page: Page; readonly onPage: (page: number) => void }) {
  const { t } = useLingui()
  if (pages === 1) return null
  const number = page + 1
  return (
    <nav className="row on-screen atlas-pages" aria-label={t`Pages of the list`}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        <Trans>Page before</Trans>
      </Button>
      <span>
        <Trans>
          Page {number} of {pages}
        </Trans>
      </span>
      <Button disabled={number === pages} onClick={() => onPage(page + 1)}>
        <Trans>Next page</Trans>
      </Button>
    </nav>
  )
}

function OnPaper({ atlas, choices }: { readonly atlas: Atlas; readonly choices: TableChoices }) {
  const { language } = useWords()
  const { on } = useDirectoryView()
  const chosen = useFilterWords(atlas, choices.filters)
  return (
    <p className="small on-paper">
      <Trans>Printed on {dayInWords(on, language)}. Hours are those of that moment.</Trans> {chosen.length === 0 ? null : `${chosen.join('; ')}.`}
    </p>
  )
}
