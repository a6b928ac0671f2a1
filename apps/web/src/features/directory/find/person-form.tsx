import { Trans, useLingui } from '@lingui/react/macro'
import type { Household } from '@recourse/domain/directory'
import { answerTo, known } from '@recourse/domain/situation'
import { Select } from '../../../design/select.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../../routes/routes-context.tsx'
import { PlaceBox } from '../../routes/seeking/place-box.tsx'
import { GenderChoice, Spoken } from '../../routes/seeking/seeking-card.tsx'
import { WhenNeeded } from '../../routes/seeking/when-needed.tsx'
import '../../routes/seeking/seeking.css'

/** What narrows the search. All of it optional; "rather not say" is an answer, and is told from silence. Nothing of it is kept. */
export function PersonForm() {
  const { t } = useLingui()
  return (
    <form autoComplete="off" className="card flow person-form" aria-label={t`What narrows the search`} onSubmit={(event) => event.preventDefault()}>
      <PlaceBox />
      <WhenNeeded />
      <GenderChoice />
      <FactChoice fact="age_band" />
      <FactChoice fact="status" />
      <HouseholdChoice />
      <Spoken />
      <p className="small soft">
        <Trans>Nothing said here leaves this device, and nothing is kept. What was said about the situation counts here too.</Trans>
      </p>
    </form>
  )
}

// One answer where the question is a set: enough to look for a service, and what was said in full elsewhere is shown and kept.
function FactChoice({ fact }: { readonly fact: 'age_band' | 'status' }) {
  const { facts, state, dispatch } = useRoutes()
  const { t } = useLingui()
  const { text } = useWords()
  const found = facts.get(fact)
  if (found?.type.kind !== 'enum' && found?.type.kind !== 'set') return null
  const isSet = found.type.kind === 'set'
  const answer = answerTo(state.answers, fact)
  const said = answer.kind === 'known' ? (typeof answer.value === 'object' ? answer.value : [String(answer.value)]) : []
  const value = answer.kind === 'withheld' ? 'withheld' : answer.kind === 'known' && said.length === 0 ? 'none' : said.length > 1 ? 'several' : (said[0] ?? '')
  const choices = [
    ...(said.length > 1 ? [{ id: 'several', label: t`Several, as said before` }] : []),
    ...found.type.values.map(({ id, label }) => ({ id, label: text(label) })),
    ...(isSet ? [{ id: 'none', label: t`None of these` }] : []),
    { id: 'withheld', label: t`Rather not say` },
  ]
  const choose = (id: string): void => {
    if (id === 'several') return
    const chosen =
      id === '' ? { kind: 'unknown' as const } : id === 'withheld' ? { kind: 'withheld' as const } : known(isSet ? (id === 'none' ? [] : [id]) : id)
    dispatch({ type: 'answer', fact, answer: chosen })
  }
  return <Select label={text(found.label)} none={t`Not said`} value={value} choices={choices} onChange={choose} />
}

const households = ['alone', 'couple', 'with_children', 'withheld'] as const satisfies readonly (Household | 'withheld')[]

function HouseholdChoice() {
  const { state, dispatch } = useRoutes()
  const { t } = useLingui()
  const labels = {
    alone: t`Alone`,
    couple: t`A couple`,
    with_children: t`With children`,
    withheld: t`Rather not say`,
  } as const satisfies Record<(typeof households)[number], string>
  return (
    <Select
      label={t`Who comes along`}
      none={t`Not said`}
      value={state.seeking.household ?? ''}
      choices={households.map((id) => ({ id, label: labels[id] }))}
      onChange={(id) => dispatch({ type: 'seek', seeking: { household: households.find((one) => one === id) ?? null } })}
    />
  )
}
