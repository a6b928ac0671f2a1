import { Trans } from '@lingui/react/macro'
import { type LawfulOption, reviewState, type Signature } from '@recourse/domain/law'
import { Tag } from '../../design/tag.tsx'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { useDesk } from './desk-context.tsx'

/** The provinces for which somebody signed and is in date, when nobody signed for everywhere. */
const signedFor = ({ review }: LawfulOption, on: string): readonly string[] =>
  review.state === 'signed' ? [...new Set(review.signatures.filter((s) => on <= s.until).flatMap((s) => s.provinces ?? []))].sort() : []

/** Whether an option is still to be reviewed, for everywhere or for one province. */
export const isToReview = (option: LawfulOption, on: string, province: string | undefined): boolean => reviewState(option, on, province) !== 'signed'

/** Where an option stands, in a few words with a shape. */
export function OptionState({ option, province }: { readonly option: LawfulOption; readonly province?: string | undefined }) {
  const { on } = useDesk()
  const some = province === undefined ? signedFor(option, on).join(', ') : ''
  switch (reviewState(option, on, province)) {
    case 'signed':
      return (
        <Tag tone="open">
          <Trans>signed</Trans>
        </Tag>
      )
    case 'being-checked':
      return (
        <Tag tone="info">
          <Trans>being checked</Trans>
        </Tag>
      )
    case 'draft':
      return <Tag tone="depends">{some ? <Trans>signed for {some} only</Trans> : <Trans>draft</Trans>}</Tag>
  }
}

/** Names of provinces in words. */
function useProvinceNames(): (ids: readonly string[]) => string {
  const { vocabulary } = useDesk()
  const { text } = useWords()
  const type = vocabulary.facts.get('province')?.type
  const label = (id: string): string => {
    const found = type?.kind === 'enum' ? type.values.find((value) => value.id === id) : undefined
    return found ? text(found.label) : id
  }
  return (ids) => ids.map(label).join(', ')
}

/** One signature in a sentence: who, in what capacity, for where, on what day and until when. */
export function SignatureWords({ signature: { by, capacity, on, until, provinces } }: { readonly signature: Signature }) {
  const { language } = useWords()
  const names = useProvinceNames()
  const [from, to] = [dayInWords(on, language), dayInWords(until, language)]
  if (!provinces)
    return (
      <Trans>
        {by}, {capacity}, for everywhere: {from} to {to}
      </Trans>
    )
  const where = names(provinces)
  return (
    <Trans>
      {by}, {capacity}, for {where}: {from} to {to}
    </Trans>
  )
}
