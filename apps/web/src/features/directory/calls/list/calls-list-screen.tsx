import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { progressSince, type Service } from '@recourse/domain/directory'
import type { CallSheet } from '@recourse/domain/route'
import { addSpan, isDay } from '@recourse/domain/shared'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { AboutSituations } from '../about-situations.tsx'
import { CallRow } from './call-row.tsx'
import { FilterForm } from './filter-form.tsx'
import { keepList, keptList } from './kept-list.ts'
import { PrintedList } from './printed-page.tsx'
import { type CallFilter, servicesToCall } from './services-to-call.ts'
import { useSheets } from './use-sheets.ts'
import '../calls.css'

/** Whom to call, for a community or a need: the services of which something is not known, those first on which most turns. */
export function CallsScreen() {
  const { t } = useLingui()
  const { directory } = useWork()
  const { on } = useDirectoryView()
  const [filter, setFilter] = useState(() => keptList().filter)
  const [since, setSince] = useState(() => keptList().since ?? addSpan(on, { months: -12 }))
  const asked = useDeferredValue(filter)
  const services = useMemo(() => servicesToCall(directory, asked, on), [directory, asked, on])
  const sheets = useSheets(services, on)
  const change = (next: CallFilter): void => {
    keepList({ filter: next })
    setFilter(next)
  }
  const count = (day: string): void => {
    keepList({ since: day })
    setSince(day)
  }
  useEffect(() => {
    if (sheets) keepList({ order: sheets.map(({ service }) => service) })
  }, [sheets])
  return (
    <div className="calls">
      <div className="two on-screen">
        <Heading isPrintable={sheets !== null && sheets.length > 0} />
        <div className="flow">
          <FilterForm filter={filter} since={since} onFilter={change} onSince={count} />
        </div>
        <section className="card flow-tight" aria-label={t`Services to ask`} aria-busy={sheets === null}>
          <ProgressLine services={services} since={since} />
          {sheets ? (
            <Sheets key={JSON.stringify(asked)} sheets={sheets} />
          ) : (
            <p className="soft">
              <Trans>Weighing what to ask of each service</Trans>
            </p>
          )}
        </section>
      </div>
      <PrintedList sheets={sheets ?? []} />
    </div>
  )
}

function Heading({ isPrintable }: { readonly isPrintable: boolean }) {
  const { go } = useDirectoryView()
  return (
    <div className="across screen-heading">
      <div>
        <h1 id={placeTitleId} tabIndex={-1}>
          <Trans>What to ask</Trans>
        </h1>
        <p className="soft">
          <Trans>What a service has not said, put in the order in which an answer helps most. One call can open a door for many.</Trans>
        </p>
      </div>
      <div className="heading-actions">
        <Button onClick={() => go({ kind: 'edit', id: null })}>
          <Trans>Add a service</Trans>
        </Button>
        <Button disabled={!isPrintable} onClick={() => print()}>
          <Trans>Print this list</Trans>
        </Button>
      </div>
    </div>
  )
}

/** How far the calling has come, for the services of the filter. */
function ProgressLine({ services, since }: { readonly services: readonly Service[]; readonly since: string }) {
  const { language } = useWords()
  const { on } = useDirectoryView()
  const from = isDay(since) && since <= on ? since : addSpan(on, { months: -12 })
  const { confirmed, of } = progressSince(services, from)
  const demonstration = services.some((service) => service.demonstration)
  return (
    <>
      <p role="status" data-confirmed={confirmed} data-of={of}>
        <Trans>
          {confirmed} of {of} services answered something since {dayInWords(from, language)}.
        </Trans>
      </p>
      {demonstration ? (
        <p className="small">
          <Trans>These services are invented, for demonstration: there is nobody to call.</Trans>
        </p>
      ) : null}
    </>
  )
}

const shownAtFirst = 15

function Sheets({ sheets }: { readonly sheets: readonly CallSheet[] }) {
  const { services } = useDirectoryView()
  const [shown, setShown] = useState(shownAtFirst)
  if (sheets.length === 0)
    return (
      <p>
        <Trans>There is nothing to ask here: either no service of the directory reaches this place for this need, or each was confirmed lately.</Trans>
      </p>
    )
  return (
    <>
      <p className="small soft">
        <Plural value={sheets.length} one="# service has open questions." other="# services have open questions." />{' '}
        <Trans>First come those whose answers decide for the most made-up situations.</Trans>
      </p>
      <AboutSituations />
      <ol className="bare calls-list">
        {sheets.slice(0, shown).map((sheet) => {
          const service = services.get(sheet.service)
          return service ? <CallRow key={sheet.service} service={service} sheet={sheet} /> : null
        })}
      </ol>
      {sheets.length > shown ? (
        <Button onClick={() => setShown(shown + 20)}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </>
  )
}
