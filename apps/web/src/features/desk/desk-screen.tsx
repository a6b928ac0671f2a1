import { i18n } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import type { Desk } from '@recourse/domain/route'
import { useEffect, useMemo, useState } from 'react'
import { messages as en } from '../../../locales/en/desk.po'
import { messages as fr } from '../../../locales/fr/desk.po'
import { useCorpus } from '../../corpus/corpus-context.tsx'
import { Button } from '../../design/button.tsx'
import { dayOf } from '../../words/dates.ts'
import { DeskProvider, type DeskReading } from './desk-context.tsx'
import { deskPath, fetchDesk } from './desk-data.ts'
import { DeskFrame } from './desk-frame.tsx'
import './desk.css'

// The words of the desk come with it: nobody else pays for them.
i18n.load({ en, fr })

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]))

type Fetched = Desk | 'fetching' | 'not-there'

function useDeskData(version: string): readonly [Fetched, () => void] {
  const [fetched, setFetched] = useState<Fetched>('fetching')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const path = deskPath(document)
    void (path ? fetchDesk(path, version) : Promise.resolve(null)).then((desk) => setFetched(desk ?? 'not-there'))
  }, [version, attempt])
  return [
    fetched,
    () => {
      setFetched('fetching')
      setAttempt(attempt + 1)
    },
  ]
}

/** The desk for lawyers: what each option says, what it rests on, the stories that test it, who signed it, and where to sign. */
export function DeskScreen() {
  const corpus = useCorpus()
  const [fetched, again] = useDeskData(corpus.version)
  const [isBoth, setIsBoth] = useState(false)
  const reading = useMemo((): DeskReading | null => {
    if (typeof fetched === 'string') return null
    const vocabulary = { facts: byId(corpus.law.facts), concepts: byId(corpus.law.concepts) }
    return { corpus, desk: fetched, on: dayOf(new Date()), vocabulary, options: byId(corpus.law.options), reviewed: byId(fetched.options), isBoth }
  }, [corpus, fetched, isBoth])
  return (
    <main className="page desk flow" id="main" tabIndex={-1}>
      <div className="screen-heading">
        <div>
          <h1>
            <Trans>Desk for lawyers</Trans>
          </h1>
          <p className="soft">
            <Trans>
              Read what each option says, what it rests on and the stories that test it; then sign it, or report what is wrong. Nothing is sent from here.
            </Trans>
          </p>
        </div>
        <div className="heading-actions">
          <Button aria-pressed={isBoth} onClick={() => setIsBoth(!isBoth)}>
            <Trans>Both languages</Trans>
          </Button>
        </div>
      </div>
      {reading ? (
        <DeskProvider value={reading}>
          <DeskFrame />
        </DeskProvider>
      ) : null}
      {fetched === 'not-there' ? (
        <div role="alert" className="card flow-tight">
          <p>
            <Trans>What the desk needs could not be fetched, or belongs to another copy of the law. Try again with a connection.</Trans>
          </p>
          <Button onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : null}
    </main>
  )
}
