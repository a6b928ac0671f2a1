import { Plural, Trans } from '@lingui/react/macro'
import { Icon } from '../../../design/icon.tsx'
import { dayOf, localMoment, timeInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import type { SharedEntry } from '../kept/shared-types.ts'
import { useShared, Way } from '../shared-context.tsx'
import { useMemberName } from '../who.tsx'

const wasHeard = ({ entry: { change } }: SharedEntry): boolean => change.kind === 'claim' && ['call', 'visit', 'document'].includes(change.claim.method)

/** The answers that others recorded of a service today, one line for each person: two people on one service are told of each other. */
export function heardToday(
  entries: readonly SharedEntry[],
  { service, memberId, on }: { readonly service: string; readonly memberId: string; readonly on: string },
) {
  const others = entries.filter(
    (one) =>
      one.about === service &&
      one.author.memberId !== memberId &&
      one.state !== 'refused' &&
      one.state !== 'withdrawn' &&
      wasHeard(one) &&
      dayOf(new Date(one.entry.at)) === on,
  )
  const by = new Map<string, { readonly count: number; readonly last: string }>()
  for (const { author, entry } of others) {
    const before = by.get(author.memberId)
    by.set(author.memberId, { count: (before?.count ?? 0) + 1, last: before && before.last > entry.at ? before.last : entry.at })
  }
  return [...by].map(([memberId, { count, last }]) => ({ memberId, count, last }))
}

/** Says above a call that somebody else asked the same service today, as soon as it is known: it is live while the call goes on. */
export function CalledAlready({ service }: { readonly service: string }) {
  const { state, me, on } = useShared()
  const { language } = useWords()
  const nameOf = useMemberName()
  const found = heardToday(state.records.entries, { service, memberId: me.memberId, on })
  return (
    <div role="status" className="on-screen">
      {found.map(({ memberId, count, last }) => (
        <p key={memberId} className="card row called-already" data-called-by={memberId}>
          <Icon name="people" tone="amber" />
          <span>
            <b>
              <Trans>
                {nameOf(memberId)}: called it today, last at {timeInWords(localMoment(new Date(last)).minutes, language)}.
              </Trans>
            </b>{' '}
            <Plural value={count} one="# answer is recorded." other="# answers are recorded." />{' '}
            <Trans>Both stay if you ask again. Look at theirs before you call.</Trans>{' '}
            <Way to={{ part: 'services', at: { kind: 'service', id: service } }}>
              <Trans>What is claimed of it</Trans>
            </Way>
          </span>
        </p>
      ))}
    </div>
  )
}
