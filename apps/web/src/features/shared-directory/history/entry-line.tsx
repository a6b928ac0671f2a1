import { Trans } from '@lingui/react/macro'
import type { JournalEntry } from '@recourse/domain/directory'
import { dayInWords, localMoment, timeInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useShared } from '../shared-context.tsx'
import { Who } from '../who.tsx'

/** When an entry was made, and by whom: the role they had and their organization, never a name. What is still here was made here. */
export function EntryLine({ entry }: { readonly entry: JournalEntry }) {
  const { language } = useWords()
  const { state } = useShared()
  const kept = state.records.entries.find((one) => one.entry.id === entry.id)
  const { day, minutes } = localMoment(new Date(entry.at))
  return (
    <span className="small soft entry-line">
      {dayInWords(day, language)}, {timeInWords(minutes, language)}.{' '}
      {kept ? <Who author={kept.author} /> : <Trans>You, on this device; not in the network yet</Trans>}.
    </span>
  )
}
