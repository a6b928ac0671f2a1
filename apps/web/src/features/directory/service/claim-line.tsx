import { Trans } from '@lingui/react/macro'
import { type Claim, type Criterion, capacityHolds, claimState, lastDayOf, type Service } from '@recourse/domain/directory'
import { Tag, type TagTone } from '../../../design/tag.tsx'
import { dayInWords, localMoment } from '../../../words/dates.ts'
import { sourceDate } from '../../../words/source-date.ts'
import { useWords } from '../../../words/voice.tsx'
import { criterionValueWords, criterionWords, methodWords, originWords, stateWords, valueWords, visibilityWords } from '../claim-words.ts'
import { useDirectoryView } from '../directory-context.tsx'
import { useAccepted } from './accepted.ts'

const tones = { confirmed: 'open', lapsed: 'closed', published: 'depends' } as const satisfies Record<ReturnType<typeof claimState>, TagTone>

/** One claim: what it says, who said it, how, when, until when it can be relied on, and what to ask while it cannot. */
export function ClaimLine({ claim, service }: { readonly claim: Claim; readonly service: Service }) {
  const words = useWords()
  const { text, word, language } = words
  const { on, saysTiers = false } = useDirectoryView()
  const tier = claim.visibility ?? 'public'
  const said = claimState(claim, on)
  // Free places age in hours, not in days.
  const state = said === 'confirmed' && claim.capacity && !capacityHolds(claim.capacity, localMoment(new Date())) ? 'lapsed' : said
  const source = service.sources.find(({ id }) => id === claim.source)
  const last = lastDayOf(claim)
  return (
    <div className="claim flow-tight" data-claim={claim.id} data-state={state}>
      <p className="row">
        <Tag tone={claim.value === 'unknown' ? 'depends' : tones[state]}>
          {claim.outcome === 'no-answer' ? <Trans>Nobody answered</Trans> : claim.value === 'unknown' ? word(valueWords.unknown) : word(stateWords[state])}
        </Tag>
        <b>{claim.criterion ? word(criterionWords[claim.criterion.kind]) : null}</b>
        <span>{claim.value === 'unknown' ? null : word(claim.criterion ? criterionValueWords[claim.value] : valueWords[claim.value])}</span>
        {claim.criterion && claim.value === 'yes' ? <Accepts criterion={claim.criterion} /> : null}
      </p>
      <p>{text(claim.text)}</p>
      {claim.condition ? (
        <p>
          <Trans>Condition: {text(claim.condition)}</Trans>
        </p>
      ) : null}
      <p className="small soft">
        <span className="sentence">{word(methodWords[claim.method])}</span>
        {claim.verified ? <>, {dayInWords(claim.verified, language)}</> : source ? <>, {sourceDate(source.datedText, words)}</> : null}.{' '}
        {source ? <Trans>Source: {text(source.title)}.</Trans> : null} {claim.from ? <Trans>Said by: {word(originWords[claim.from])}.</Trans> : null}{' '}
        {saysTiers || tier !== 'public' ? <Trans>For: {word(visibilityWords[tier])}.</Trans> : null}{' '}
        {state === 'confirmed' && last ? <Trans>Can be relied on until {dayInWords(last, language)}.</Trans> : null}
      </p>
      {state === 'confirmed' && claim.value !== 'unknown' ? null : (
        <p className="small">
          <Trans>To ask: {text(claim.ask)}</Trans>
        </p>
      )}
    </div>
  )
}

function Accepts({ criterion }: { readonly criterion: Criterion }) {
  const accepted = useAccepted(criterion)
  return accepted === null ? null : <span className="soft">({accepted})</span>
}
