import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'
import { Tag } from '../../../design/tag.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import { useLeads, useShared } from '../shared-context.tsx'
import { ProgressLine } from './round-progress.tsx'
import { type RoundSeen, useRounds } from './use-rounds.ts'
import { WhyWords } from './why-words.tsx'

/** Rounds of calls: those that are held now with how far each has come and what is left for this member, then those that are over. */
export function RoundsScreen() {
  const { go } = useShared()
  const leads = useLeads()
  const rounds = useRounds()
  return (
    <>
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>Rounds of calls</Trans>
          </h1>
          <p className="soft">
            <Trans>Many callers, each service once: what one hears, all know.</Trans>
          </p>
        </div>
        {leads ? (
          <div className="heading-actions on-screen">
            <Button look="main" onClick={() => go({ part: 'write-round', id: null })}>
              <Trans>Plan a round</Trans>
            </Button>
          </div>
        ) : null}
      </div>
      {rounds.length === 0 ? (
        <p className="card">
          {leads ? (
            <Trans>No round is planned. Choose services, share the calls out, and say until when.</Trans>
          ) : (
            <Trans>No round is planned. A coordinator plans them.</Trans>
          )}
        </p>
      ) : null}
      {rounds.map((one) => (
        <RoundCard key={one.kept.id} seen={one} />
      ))}
    </>
  )
}

function RoundCard({ seen: { kept, round, progress, remains, isOver } }: { readonly seen: RoundSeen }) {
  const { text, language } = useWords()
  const { go } = useShared()
  const mine = remains.mine.length
  const others = remains.ours.length + remains.anyones.length
  return (
    <article className="card flow-tight" data-round={kept.id} aria-labelledby={`round-${kept.id}`}>
      <div className="row apart">
        <h2 id={`round-${kept.id}`}>{text(round.name)}</h2>
        {isOver ? (
          <Tag tone="info">
            <Trans>Over</Trans>
          </Tag>
        ) : kept.isWaiting ? (
          <Tag tone="depends" icon="clock">
            <Trans>Waits for the network</Trans>
          </Tag>
        ) : null}
      </div>
      <p className="soft">
        <WhyWords why={round.why} /> <Trans>Until {dayInWords(round.until, language)}.</Trans>
      </p>
      <ProgressLine progress={progress} />
      {isOver ? null : (
        <p>
          <Plural value={mine} _0="No call is left for you." one="# call is yours." other="# calls are yours." />{' '}
          {others > 0 ? <Plural value={others} one="# more is for whoever has time." other="# more are for whoever has time." /> : null}
        </p>
      )}
      <div>
        <Button look={mine > 0 && !isOver ? 'main' : 'plain'} onClick={() => go({ part: 'round', id: kept.id })}>
          <Trans>Open the round</Trans>
          <span className="sr-only">: {text(round.name)}</span>
        </Button>
      </div>
    </article>
  )
}
