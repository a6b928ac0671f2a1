import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type PerhapsDouble, redacted, type Service } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Tag } from '../../../../design/tag.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { Goto, useDirectoryView } from '../../directory-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { CompareRecords } from '../records/compare-records.tsx'
import { Both } from '../records/field-value.tsx'
import { joinChanges, joinedRecord, pairKey } from '../records/join-records.ts'
import { keptApart, useKeptHere } from '../records/kept-here.ts'
import { Pages } from '../records/pages.tsx'
import { PlaceOf } from '../records/place-of.tsx'
import { sharedWords } from '../records/record-words.ts'
import { askWorker } from '../worker/ask-worker.ts'
import { keptFirst } from './kept-first.ts'

const perPage = 20
const listTitleId = 'doubles-list'

/** Records of this copy that may be one service: compared side by side, joined field by field, or kept as two. */
export function DoublesScreen() {
  const found = useDoubles()
  const apart = useKeptHere(keptApart)
  const { services } = useDirectoryView()
  const open =
    found === 'searching' || found === 'failed' ? [] : found.filter((one) => !apart.has(pairKey(one.a, one.b)) && services.has(one.a) && services.has(one.b))
  return (
    <div className="flow exchange">
      <div className="flow-tight">
        <h1 id={placeTitleId} tabIndex={-1}>
          <Trans>Services that may be here twice</Trans>
        </h1>
        <p className="soft">
          <Trans>They have a name, a phone or a site in common. Only a person can say whether they are one.</Trans>
        </p>
        <p>
          <Goto to={{ kind: 'import' }}>
            <Trans>Back to bringing in a list</Trans>
          </Goto>
        </p>
      </div>
      <p role="status">
        {found === 'searching' ? (
          <Trans>Looking.</Trans>
        ) : found === 'failed' ? (
          <Trans>They could not be looked for on this device. Close other pages, then open this part again.</Trans>
        ) : (
          <Plural value={open.length} _0="None that are not settled." one="# pair" other="# pairs" />
        )}
      </p>
      {open.length > 0 ? <Pairs pairs={open} /> : null}
      <p className="small soft">
        <Trans>“They are two” is remembered until this page is closed. A record that was joined can be taken apart under “What was done here”.</Trans>
      </p>
    </div>
  )
}

/** The pairs of this copy, looked for beside the page. */
function useDoubles(): readonly PerhapsDouble[] | 'searching' | 'failed' {
  const { directory, entries, isReady } = useWork()
  const [found, setFound] = useState<readonly PerhapsDouble[] | 'searching' | 'failed'>('searching')
  const done = entries.length
  // Looked for again when something was done, and not each time that the same directory is made anew.
  useEffect(() => {
    if (!isReady) return
    let isWanted = true
    askWorker('doubles', { services: directory.services }).then(
      (pairs) => isWanted && setFound(pairs),
      () => isWanted && setFound('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [isReady, done])
  return found
}

function Pairs({ pairs }: { readonly pairs: readonly PerhapsDouble[] }) {
  const { t } = useLingui()
  const [page, setPage] = useState(0)
  const [compared, setCompared] = useState<PerhapsDouble | null>(null)
  const pages = Math.ceil(pairs.length / perPage)
  const at = Math.min(page, pages - 1)
  return (
    <section className="card flow-tight" aria-labelledby={listTitleId}>
      <h2 id={listTitleId} tabIndex={-1}>
        <Trans>Pairs, the likeliest first</Trans>
      </h2>
      <ul className="bare review-lines">
        {pairs.slice(at * perPage, (at + 1) * perPage).map((pair) => (
          <Pair key={pairKey(pair.a, pair.b)} pair={pair} onCompare={() => setCompared(pair)} />
        ))}
      </ul>
      <Pages at={at} of={pages} label={t`Pages of pairs`} titleId={listTitleId} onGo={setPage} />
      {compared ? <ComparePair pair={compared} onClose={() => setCompared(null)} /> : null}
    </section>
  )
}

function useCleaned(): (id: string) => Service | null {
  const { directory } = useWork()
  const { services } = useDirectoryView()
  return (id) => {
    const service = services.get(id)
    return service ? redacted(service, directory.places) : null
  }
}

function Pair({ pair, onCompare }: { readonly pair: PerhapsDouble; readonly onCompare: () => void }) {
  const { text, word } = useWords()
  const cleaned = useCleaned()
  const [a, b] = [cleaned(pair.a), cleaned(pair.b)]
  if (!a || !b) return null
  const names = `${text(a.name)}, ${text(b.name)}`
  const shares = pair.shares.map((shared) => word(sharedWords[shared])).join(', ')
  return (
    <li className="review-line flow-tight">
      <div className="beside">
        <Record service={a} />
        <Record service={b} />
      </div>
      <div className="row">
        <span className="small soft">
          <Trans>In common: {shares}</Trans>
        </span>
        <Button onClick={onCompare}>
          <Trans>Compare</Trans>
          <span className="sr-only">, {names}</span>
        </Button>
      </div>
    </li>
  )
}

function Record({ service }: { readonly service: Service }) {
  return (
    <div>
      <b>
        <Both of={service.name} />
      </b>
      <div className="small soft">
        <Both of={service.organization} /> · <PlaceOf service={service} />
      </div>
      {service.demonstration ? (
        <Tag tone="info">
          <Trans>Demonstration: not a service here</Trans>
        </Tag>
      ) : null}
    </div>
  )
}

function ComparePair({ pair, onClose }: { readonly pair: PerhapsDouble; readonly onClose: () => void }) {
  const { directory, record } = useWork()
  const { services } = useDirectoryView()
  const cleaned = useCleaned()
  const [a, b] = [services.get(pair.a), services.get(pair.b)]
  if (!a || !b) return null
  const [kept, other] = keptFirst(a, b)
  const [left, right] = [cleaned(kept.id), cleaned(other.id)]
  if (!left || !right) return null
  return (
    <CompareRecords
      kept={{ service: left, from: <From service={left} /> }}
      other={{ service: right, from: <From service={right} /> }}
      onJoin={(choices) => {
        record(joinChanges(joinedRecord(kept, other, choices, directory.places), other), `join-${crypto.randomUUID()}`)
        onClose()
      }}
      onApart={() => {
        keptApart.set(new Set([...keptApart.get(), pairKey(pair.a, pair.b)]))
        onClose()
      }}
      onClose={onClose}
    />
  )
}

// A record, cleaned, has one line for where it comes from: its first source.
function From({ service }: { readonly service: Service }) {
  const { text } = useWords()
  const title = service.sources[0]?.title
  return title ? <Trans>Source: {text(title)}</Trans> : <Trans>No source is given</Trans>
}
