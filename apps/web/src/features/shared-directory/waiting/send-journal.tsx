import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JournalEntry } from '@recourse/domain/directory'
import { useEffect, useState } from 'react'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { keptEntries } from '../../../work/kept-journal.ts'
import { WhatWasDone } from '../../directory/service/history.tsx'
import { sendJournal, unsentEntries } from '../kept/send-journal.ts'
import { useShared } from '../shared-context.tsx'

const mostShown = 30

/** What was done on this device outside the network and was never sent: looked at first, then sent by whoever did it, or left where it is. */
export function SendJournal() {
  const { state, me } = useShared()
  const corpus = useCorpus()
  const [kept, setKept] = useState<readonly JournalEntry[]>([])
  const [isLooking, setIsLooking] = useState(false)
  const [isPutOff, setIsPutOff] = useState(false)
  useEffect(() => void keptEntries().then(setKept), [])
  const unsent = state.isReady ? unsentEntries(kept, state) : []
  if (unsent.length === 0 || isPutOff) return null
  const send = (): void => {
    sendJournal({ corpus: corpus.directory, me, kept }, unsent)
    setIsLooking(false)
  }
  return (
    <section className="card row apart on-screen" aria-labelledby="send-journal">
      <p id="send-journal">
        <Plural
          value={unsent.length}
          one="# change that was made on this device, under Services, is not in the network."
          other="# changes that were made on this device, under Services, are not in the network."
        />
      </p>
      <span className="row">
        <Button small onClick={() => setIsLooking(true)}>
          <Trans>Look at them</Trans>
        </Button>
        <Button small look="quiet" onClick={() => setIsPutOff(true)}>
          <Trans>Not now</Trans>
        </Button>
      </span>
      {isLooking ? <Looked entries={unsent} onSend={send} onClose={() => setIsLooking(false)} /> : null}
    </section>
  )
}

function Looked({ entries, onSend, onClose }: { readonly entries: readonly JournalEntry[]; readonly onSend: () => void; readonly onClose: () => void }) {
  const { t } = useLingui()
  const more = entries.length - mostShown
  return (
    <Dialog
      title={t`What was made on this device`}
      onClose={onClose}
      scrolls
      footer={
        <Button look="main" onClick={onSend}>
          <Plural value={entries.length} one="Send # change" other="Send # changes" />
        </Button>
      }
    >
      <p>
        <Trans>Each goes to those who may read it. What you may not settle yourself goes as a proposal. Nothing about a person belongs here.</Trans>
      </p>
      <ul className="flow-tight">
        {entries.slice(0, mostShown).map((entry) => (
          <li key={entry.id}>
            <WhatWasDone entry={entry} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="soft">
          <Plural value={more} one="And # more." other="And # more." />
        </p>
      ) : null}
    </Dialog>
  )
}
