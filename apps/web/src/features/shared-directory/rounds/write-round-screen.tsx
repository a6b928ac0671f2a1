import { i18n } from '@lingui/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type DirectoryCorpus, type Round, type RoundFault, roundFaults } from '@recourse/domain/directory'
import { addSpan } from '@recourse/domain/shared'
import { type SyntheticEvent, useState } from 'react'
import { messages as callsEn } from '../../../../locales/en/calls.po'
import { messages as callsFr } from '../../../../locales/fr/calls.po'
import { Button } from '../../../design/button.tsx'
import { Field } from '../../../design/field.tsx'
import { inBoth } from '../../directory/calls/both-languages.ts'
import { FilterForm } from '../../directory/calls/list/filter-form.tsx'
import type { CallFilter } from '../../directory/calls/list/services-to-call.ts'
import { DirectoryProvider } from '../../directory/directory-context.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import { putText } from '../kept/shared-texts.ts'
import { BothFields } from '../practices/both-fields.tsx'
import { useShared } from '../shared-context.tsx'
import { TooLong } from '../too-long.tsx'
import { CallsToShare } from './calls-to-share.tsx'
import { servicesOfRound, whyOf } from './services-of-round.ts'
import { useRounds } from './use-rounds.ts'

i18n.load({ en: callsEn, fr: callsFr })

const everything: CallFilter = { need: '', place: '', province: '' }

/** Plans a round: which services, until when, and who calls whom. With an id, the round of that id is changed: what was heard in it stays. */
export function WriteRoundScreen({ id }: { readonly id: string | null }) {
  const { t } = useLingui()
  const { on, directory, go } = useShared()
  const before = useRounds().find(({ kept }) => kept.id === id)
  const [round, setRound] = useState<Round>(() => before?.round ?? newRound(directory, on))
  const [filter, setFilter] = useState(everything)
  const [since, setSince] = useState(() => firstSince(on))
  const [faults, setFaults] = useState<Faults>([])
  const [isTooLong, setIsTooLong] = useState(false)
  const services = new Map(directory.services.map((service) => [service.id, service]))
  const choose = (next: CallFilter, from: string): void => {
    setFilter(next)
    setSince(from)
    const found = servicesOfRound(directory, { filter: next, since: from, on })
    setRound({ ...round, services: found, why: whyOf(next, from), calls: round.calls.filter(({ service }) => found.includes(service)) })
  }
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    const name = inBoth(round.name)
    const whole = { ...round, name: name ?? round.name }
    const found = [...(name ? [] : (['no-name'] as const)), ...roundFaults(whole).map(({ kind }) => kind)]
    setFaults(found)
    if (found.length > 0) document.getElementById(found[0] === 'no-name' ? 'round-name-en' : 'round-until')?.focus()
    else if (putText({ kind: 'round', id: round.id, version: before?.kept.version ?? 0, value: whole })) go({ part: 'round', id: round.id })
    else setIsTooLong(true)
  }
  return (
    <DirectoryProvider value={{ on, place: { kind: 'calls' }, go: (at) => go({ part: 'services', at }), services }}>
      <h1 id={placeTitleId} tabIndex={-1}>
        {before ? <Trans>Change a round of calls</Trans> : <Trans>Plan a round of calls</Trans>}
      </h1>
      <div className="two">
        <div className="flow">
          <FilterForm filter={filter} since={since} onFilter={(next) => choose(next, since)} onSince={(from) => choose(filter, from)} />
          <p role="status" className="small soft">
            <Plural value={round.services.length} _0="No service is left to call there since that day." one="# service to call." other="# services to call." />
          </p>
        </div>
        <form className="card flow" autoComplete="off" noValidate onSubmit={save} aria-label={t`The round`}>
          <RoundFields round={round} faults={faults} onChange={setRound} />
          <CallsToShare round={round} onChange={(calls) => setRound({ ...round, calls })} />
          <TooLong shown={isTooLong} />
          <div className="row">
            <Button type="submit" look="main">
              {before ? <Trans>Save the round</Trans> : <Trans>Start the round</Trans>}
            </Button>
            <Button look="quiet" onClick={() => go({ part: 'rounds' })}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </form>
      </div>
    </DirectoryProvider>
  )
}

const firstSince = (on: string): string => addSpan(on, { months: -6 })

const newRound = (directory: DirectoryCorpus, on: string): Round => ({
  id: crypto.randomUUID(),
  name: { en: '', fr: '' },
  services: servicesOfRound(directory, { filter: everything, since: firstSince(on), on }),
  why: { kind: 'since', day: firstSince(on) },
  from: on,
  until: addSpan(on, { days: 14 }),
  calls: [],
})

type Faults = readonly (RoundFault['kind'] | 'no-name')[]

function RoundFields({ round, faults, onChange }: { readonly round: Round; readonly faults: Faults; readonly onChange: (round: Round) => void }) {
  const { t } = useLingui()
  const none = t`It has no service: choose a kind of help, a place, or a later day.`
  return (
    <>
      <BothFields
        id="round-name"
        label={{ en: t`Name of the round, in English`, fr: t`Name of the round, in French` }}
        value={round.name}
        fault={faults.includes('no-name') ? t`Give it a name in one language at least.` : null}
        onChange={(name) => onChange({ ...round, name })}
      />
      <Field
        id="round-until"
        type="date"
        label={t`Until`}
        value={round.until}
        fault={faults.includes('ends-before') ? t`It ends before it begins.` : faults.includes('no-service') ? none : null}
        onChange={(until) => onChange({ ...round, until })}
      />
    </>
  )
}
