import { i18n } from '@lingui/core'
import { Plural, Trans } from '@lingui/react/macro'
import { type DoubleCall, doubleCalls, redacted, type Service } from '@recourse/domain/directory'
import { type ReactNode, useMemo, useState } from 'react'
import { messages as callsEn } from '../../../../locales/en/calls.po'
import { messages as callsFr } from '../../../../locales/fr/calls.po'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { keepList } from '../../directory/calls/list/kept-list.ts'
import { PrintedList } from '../../directory/calls/list/printed-page.tsx'
import { useSheets } from '../../directory/calls/list/use-sheets.ts'
import { DirectoryProvider } from '../../directory/directory-context.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import { putText } from '../kept/shared-texts.ts'
import { useLeads, useShared, Way } from '../shared-context.tsx'
import { useMemberName } from '../who.tsx'
import { ProgressLine } from './round-progress.tsx'
import { RoundTable } from './round-table.tsx'
import { type RoundSeen, useRounds } from './use-rounds.ts'
import { WhyWords } from './why-words.tsx'
import '../../directory/calls/calls.css'

// The words of the printed sheets.
i18n.load({ en: callsEn, fr: callsFr })

/** One round: how far it has come, the calls of this member with their sheets to print, and every service with who calls it. */
export function RoundScreen({ id }: { readonly id: string }) {
  const seen = useRounds().find(({ kept }) => kept.id === id)
  if (!seen)
    return (
      <h1 id={placeTitleId} tabIndex={-1}>
        <Trans>This round is no longer held.</Trans>
      </h1>
    )
  return <Opened seen={seen} />
}

function Opened({ seen }: { readonly seen: RoundSeen }) {
  const { round, answers, progress, remains } = seen
  const { language, text } = useWords()
  const { directory, on, go } = useShared()
  const services = useMemo(() => new Map(directory.services.map((service) => [service.id, service])), [directory])
  const doubles = useMemo(() => doubleCalls(answers), [answers])
  const [printed, setPrinted] = useState<'mine' | 'all'>('mine')
  const wanted = printed === 'mine' ? [...remains.mine, ...remains.ours, ...remains.anyones] : round.services
  const chosen = useMemo(() => wanted.flatMap((service) => services.get(service) ?? []), [wanted.join(' '), services])
  const sheets = useSheets(chosen, on)
  const printSheets = (which: 'mine' | 'all'): void => {
    setPrinted(which)
    // Once the sheets of the choice are weighed, which is a moment.
    setTimeout(() => print(), 300)
  }
  return (
    <DirectoryProvider value={{ on, place: { kind: 'calls' }, go: (at) => go({ part: 'services', at }), services }}>
      <div className="flow on-screen">
        <div className="screen-heading">
          <div>
            <h1 id={placeTitleId} tabIndex={-1}>
              {text(round.name)}
            </h1>
            <p className="soft">
              <WhyWords why={round.why} />{' '}
              <Trans>
                From {dayInWords(round.from, language)} to {dayInWords(round.until, language)}.
              </Trans>
            </p>
          </div>
          <div className="heading-actions">
            <Button onClick={() => printSheets('mine')}>
              <Icon name="print" /> <Trans>Print the sheets left for me</Trans>
            </Button>
            <Leading seen={seen} onPrintAll={() => printSheets('all')} />
          </div>
        </div>
        <ProgressLine progress={progress} />
        <Doubles doubles={doubles} services={services} />
        <div className="two-even">
          <Calls title={<Trans>Your calls</Trans>} ids={remains.mine} seen={seen} services={services} empty={<Trans>None is left.</Trans>} />
          <Calls
            title={<Trans>For whoever has time</Trans>}
            ids={[...remains.ours, ...remains.anyones]}
            seen={seen}
            services={services}
            empty={<Trans>None is left.</Trans>}
          />
        </div>
        <RoundTable seen={seen} services={services} />
      </div>
      <PrintedList sheets={sheets ?? []} />
    </DirectoryProvider>
  )
}

function Leading({ seen: { kept, round }, onPrintAll }: { readonly seen: RoundSeen; readonly onPrintAll: () => void }) {
  const leads = useLeads()
  const { go } = useShared()
  const [isAsked, setIsAsked] = useState(false)
  if (!leads) return null
  return (
    <>
      <Button onClick={onPrintAll}>
        <Trans>Print every sheet</Trans>
      </Button>
      <Button onClick={() => go({ part: 'write-round', id: kept.id })}>
        <Trans>Change the round</Trans>
      </Button>
      {isAsked ? (
        <Button
          onClick={() => {
            putText({ kind: 'round', id: kept.id, version: kept.version, value: round, wish: 'withdrawn' })
            go({ part: 'rounds' })
          }}
        >
          <Trans>Yes, take the round out</Trans>
        </Button>
      ) : (
        <Button look="quiet" onClick={() => setIsAsked(true)}>
          <Trans>Take the round out</Trans>
        </Button>
      )}
    </>
  )
}

/** Two people who called one service on one day are told; both answers stay. */
function Doubles({ doubles, services }: { readonly doubles: readonly DoubleCall[]; readonly services: ReadonlyMap<string, Service> }) {
  const { text, language } = useWords()
  const nameOf = useMemberName()
  const { me } = useShared()
  return (
    <div role="status">
      {doubles.map(({ service, day, answers, differing }) => {
        const found = services.get(service)
        const people = [...new Set(answers.map(({ author }) => author?.member ?? me.memberId))].map(nameOf)
        return (
          <p key={`${service} ${day}`} className="card row called-already" data-double={service}>
            <Icon name="people" tone="amber" />
            <span>
              <b>
                <Trans>
                  {found ? text(found.name) : service}: called by {people.join('; ')} on {dayInWords(day, language)}.
                </Trans>
              </b>{' '}
              {differing.length > 0 ? <Trans>They did not hear the same: both answers are kept.</Trans> : <Trans>All that they heard is kept.</Trans>}{' '}
              <Way to={{ part: 'services', at: { kind: 'service', id: service } }}>
                <Trans>What is claimed of it</Trans>
              </Way>
            </span>
          </p>
        )
      })}
    </div>
  )
}

function Calls({
  title,
  ids,
  seen,
  services,
  empty,
}: {
  readonly title: ReactNode
  readonly ids: readonly string[]
  readonly seen: RoundSeen
  readonly services: ReadonlyMap<string, Service>
  readonly empty: ReactNode
}) {
  const { go, directory } = useShared()
  const { text } = useWords()
  const open = (id: string): void => {
    // "Next" at the end of a call follows this list.
    keepList({ order: ids })
    go({ part: 'services', at: { kind: 'call', id } })
  }
  return (
    <section className="card flow-tight">
      <h2>{title}</h2>
      {ids.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className="bare shared-list flow-tight">
          {ids.map((id) => {
            const whole = services.get(id)
            const service = whole && redacted(whole, directory.places)
            const tries = seen.answers.filter((answer) => answer.service === id).length
            return (
              <li key={id} className="row apart" data-call={id}>
                <span>
                  {service ? text(service.name) : id}
                  {tries > 0 ? (
                    <span className="small soft">
                      {' · '}
                      <Plural value={tries} one="tried # time" other="tried # times" />
                    </span>
                  ) : null}
                </span>
                {service ? (
                  <Button small onClick={() => open(id)}>
                    <Icon name="phone" /> <Trans>Call</Trans>
                    <span className="sr-only">, {text(service.name)}</span>
                  </Button>
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
