import { Trans } from '@lingui/react/macro'
import type { HistoryStep, JournalEntry } from '@recourse/domain/directory'
import { dayInWords, localMoment, timeInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { roles } from '../../../work/roles.ts'
import { roleWords } from '../claim-words.ts'

/** What was done, newest first, with its day and the role of whoever did it. What no longer counts is said to be so. */
export function History({ steps }: { readonly steps: readonly HistoryStep[] }) {
  return (
    <ol className="bare history">
      {steps.map(({ entry, counts }) => (
        <li key={entry.id} className={counts ? '' : 'soft'}>
          <WhatWasDone entry={entry} /> <Who entry={entry} /> {counts ? null : <Trans>Taken back since.</Trans>}
        </li>
      ))}
    </ol>
  )
}

/** One thing that was done, as a sentence. */
export function WhatWasDone({ entry: { change } }: { readonly entry: JournalEntry }) {
  const { text } = useWords()
  switch (change.kind) {
    case 'put': {
      const name = text(change.service.name)
      switch (change.why) {
        case 'added':
          return <Trans>Added: {name}.</Trans>
        case 'edited':
          return <Trans>Corrected: {name}.</Trans>
        case 'imported':
          return <Trans>Brought in from a list: {name}.</Trans>
        case 'merged':
          return <Trans>Joined with its double: {name}.</Trans>
      }
      return null
    }
    case 'claim': {
      const ask = text(change.claim.ask)
      const said = text(change.claim.text)
      return (
        <Trans>
          Asked: {ask} Heard: {said}
        </Trans>
      )
    }
    case 'gone':
      return change.into === undefined ? <Trans>Taken out of this copy.</Trans> : <Trans>Taken out, as the double of another record.</Trans>
    case 'undone':
      return <Trans>Something was taken back.</Trans>
  }
}

function Who({ entry }: { readonly entry: JournalEntry }) {
  const { word, language } = useWords()
  const role = roles.find((known) => known === entry.by)
  const { day, minutes } = localMoment(new Date(entry.at))
  return (
    <span className="small soft">
      {dayInWords(day, language)}, {timeInWords(minutes, language)}
      {role && role !== 'not-said' ? <>, {word(roleWords[role])}</> : null}.
    </span>
  )
}
