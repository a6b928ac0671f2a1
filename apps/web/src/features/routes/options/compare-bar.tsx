import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useRoutes } from '../routes-context.tsx'
import { CompareTable } from './compare-table.tsx'
import { essentialNeedsOf, groupOptions } from './option-groups.ts'
import './compare.css'

/** Appears once options are ticked; opens them side by side. */
export function CompareBar() {
  const { state, dispatch, plan, options, corpus } = useRoutes()
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  if (state.compared.length === 0) return null
  // In the order of the list, whatever the order of the ticks: side by side ranks nothing either.
  const groups = groupOptions({
    plan,
    options,
    themes: corpus.law.themes,
    essentialNeeds: essentialNeedsOf(corpus.directory),
    filters: { withoutAuthority: false, gives: null, decision: null },
  })
  const compared = [...groups.essentials, ...groups.others.flatMap(({ found }) => found), ...groups.lessLikely]
    .map(({ option }) => option.id)
    .filter((id) => state.compared.includes(id))
  const clear = (): void => {
    dispatch({ type: 'stop-comparing' })
    // The bar goes away with its buttons: focus stays among the options.
    document.getElementById('options')?.focus({ preventScroll: true })
  }
  return (
    <section className="compare-bar" aria-label={t`Comparison`}>
      <span>
        <Plural value={compared.length} one="# option chosen to compare" other="# options chosen to compare" />
      </span>
      <Button look="main" small onClick={() => setOpen(true)}>
        <Trans>Put side by side</Trans>
      </Button>
      <Button small onClick={clear}>
        <Trans>Clear</Trans>
      </Button>
      {open ? (
        <Dialog wide scrolls title={t`Side by side`} onClose={() => setOpen(false)}>
          <CompareTable ids={compared} />
        </Dialog>
      ) : null}
    </section>
  )
}
