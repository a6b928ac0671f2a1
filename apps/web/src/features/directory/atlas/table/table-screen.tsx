import { Trans, useLingui } from '@lingui/react/macro'
import { useLayoutEffect, useRef } from 'react'
import { Button } from '../../../../design/button.tsx'
import { placeTitleId } from '../../use-place.ts'
import { useAtlas } from '../use-atlas.ts'
import { GapsView } from './gaps-view.tsx'
import { ListView } from './list-view.tsx'
import { listTitleId, useTableChoices } from './table-choices.ts'
import { noFilters } from './table-view.ts'

/** All services of this copy: as a table that can be narrowed and ordered, or as a count for each need and province. */
export function TableScreen() {
  const { t } = useLingui()
  const atlas = useAtlas()
  const [choices, change] = useTableChoices()
  const isMoved = useRef(false)
  const show = (part: Parameters<typeof change>[0]): void => {
    isMoved.current = true
    change(part)
  }
  useLayoutEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    const title = document.getElementById(listTitleId)
    title?.focus({ preventScroll: true })
    title?.scrollIntoView({ block: 'start' })
  }, [choices])
  return (
    <div className="flow atlas">
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>All services</Trans>
          </h1>
          <p className="soft">
            <Trans>What this copy of the directory holds, and how far it is known. Always call before relying on any of it.</Trans>
          </p>
        </div>
        <div className="heading-actions on-screen">
          <fieldset className="switch" aria-label={t`How services are shown`}>
            <Button aria-pressed={choices.view === 'list'} onClick={() => change({ view: 'list' })}>
              <Trans>Table</Trans>
            </Button>
            <Button aria-pressed={choices.view === 'gaps'} onClick={() => change({ view: 'gaps' })}>
              <Trans>Gaps</Trans>
            </Button>
          </fieldset>
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
      </div>
      {choices.view === 'list' ? (
        <ListView atlas={atlas} choices={choices} change={change} onPage={(page) => show({ page })} />
      ) : (
        <GapsView
          atlas={atlas}
          choices={choices}
          change={change}
          onCell={({ need, province }) =>
            show({ view: 'list', page: 0, filters: { ...noFilters, demonstration: choices.filters.demonstration, need, province, running: 'yes' } })
          }
        />
      )}
    </div>
  )
}
