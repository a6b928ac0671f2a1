import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type Caller, type Round, type RoundCall, redacted } from '@recourse/domain/directory'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Select } from '../../../design/select.tsx'
import { useWords } from '../../../words/voice.tsx'
import { Ticks } from '../../directory/calls/fields/ticks.tsx'
import { useShared } from '../shared-context.tsx'
import { useOrganizationName } from '../who.tsx'
import { useCallerName } from './caller-name.ts'
import { callerKey, callerOf, givenTo, sharedOut } from './shared-out.ts'

const perPage = 20

/** Who calls whom: shared out evenly among those who were ticked, then changed one by one. */
export function CallsToShare({ round, onChange }: { readonly round: Round; readonly onChange: (calls: readonly RoundCall[]) => void }) {
  const { t } = useLingui()
  const { people } = useShared()
  const nameOf = useCallerName()
  const organizationName = useOrganizationName()
  // As a list is read: those of one organization together.
  const organizationFirst = (id: string): string => {
    const member = people?.members.find(({ memberId }) => memberId === id)
    return member ? `${organizationName(member.organizationId)} · ${member.handle}` : nameOf({ member: id })
  }
  const [ticked, setTicked] = useState<readonly string[]>([])
  const callers: readonly Caller[] = [
    ...(people?.organizations ?? []).filter(({ state }) => state === 'active').map(({ organizationId }) => ({ organization: organizationId })),
    ...(people?.members ?? []).filter(({ state, isVerified }) => state === 'active' && isVerified).map(({ memberId }) => ({ member: memberId })),
  ]
  const choices = callers.map((who) => ({ id: callerKey(who), label: 'member' in who ? organizationFirst(who.member) : nameOf(who) }))
  const given = new Set(round.calls.map(({ service }) => service)).size
  const left = round.services.length - given
  return (
    <fieldset className="flow-tight">
      <legend>
        <Trans>Who calls whom</Trans>
      </legend>
      <Ticks id="round-callers" legend={t`Share the calls out among`} choices={choices} chosen={ticked} onChange={setTicked} />
      <div className="row">
        <Button
          disabled={ticked.length === 0 || round.services.length === 0}
          onClick={() =>
            onChange(
              sharedOut(
                round.services,
                ticked.flatMap((key) => callerOf(key) ?? []),
              ),
            )
          }
        >
          <Trans>Share out evenly</Trans>
        </Button>
        <p className="small soft" role="status">
          <Trans>Given to somebody: {given}.</Trans> <Plural value={left} one="# is for whoever has time." other="# are for whoever has time." />
        </p>
      </div>
      <OneByOne round={round} choices={choices} onChange={onChange} />
    </fieldset>
  )
}

function OneByOne({
  round,
  choices,
  onChange,
}: {
  readonly round: Round
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly onChange: (calls: readonly RoundCall[]) => void
}) {
  const { t } = useLingui()
  const { text } = useWords()
  const { directory } = useShared()
  const [shown, setShown] = useState(perPage)
  return (
    <>
      <ul className="bare shared-list flow-tight">
        {round.services.slice(0, shown).map((id) => {
          const service = directory.services.find((one) => one.id === id)
          const who = round.calls.find((call) => call.service === id)?.who ?? null
          return service ? (
            <li key={id} data-service={id}>
              <Select
                label={text(redacted(service, directory.places).name)}
                none={t`whoever has time`}
                value={callerKey(who)}
                choices={choices}
                onChange={(key) => onChange(givenTo(round.calls, id, callerOf(key)))}
              />
            </li>
          ) : null
        })}
      </ul>
      {round.services.length > shown ? (
        <Button small onClick={() => setShown(shown + perPage)}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </>
  )
}
