import { Trans } from '@lingui/react/macro'
import { Icon } from '../../../design/icon.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { lawReadOf } from '../../../words/law-read.ts'
import { LawReadWords } from '../../../words/law-read-words.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { citedBy } from './cited.ts'
import type { FoundOption } from './option-groups.ts'

/** On every card: what its reading of the law is worth, in the words that its review allows. */
export function ReviewState({ found: { option, finding } }: { readonly found: FoundOption }) {
  return (
    <p className="small soft option-review">
      <Icon name="scale" /> <ReviewWords found={{ option, finding }} />
    </p>
  )
}

function ReviewWords({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { corpus } = useRoutes()
  const { language } = useWords()
  const read = lawReadOf(citedBy(option).flatMap((id) => corpus.law.provisions[id] ?? []))
  if (finding.review === 'signed')
    return finding.signatures.map(({ by, capacity, on, until }) => (
      <span key={`${by} ${on}`}>
        <Trans>
          Read by {by}, {capacity}, on {dayInWords(on, language)}. Good until {dayInWords(until, language)}.
        </Trans>{' '}
      </span>
    ))
  return finding.review === 'being-checked' ? (
    <Trans>Being checked: do not rely on this card until it is read again.</Trans>
  ) : (
    <>
      <Trans>Draft reading of the law, not reviewed by a lawyer.</Trans> {read ? <LawReadWords read={read} /> : null}
    </>
  )
}
