import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { mostPeople } from '../routes-state.ts'
import { NoRealistic } from './no-realistic.tsx'
import './people.css'

/** A group of workers, a family: one situation, and for each a yes and a choice of their own. They have a number, never a name. */
export function PeopleCard() {
  const { state, dispatch } = useRoutes()
  const { t } = useLingui()
  const { say } = useWords()
  const several = state.people > 1
  const inside = (
    <>
      <p className="small">
        {say(
          msg`Consents, the sheet to take away and “no realistic option” belong to each person. What was said of the situation is shared: when someone’s differs, start again for them.`,
          msg({
            message:
              'Each of you has your own consents, sheet and choice. What was said of the situation is shared: if yours differs, it is better to start again for you.',
            context: 'together',
          }),
        )}
      </p>
      {several ? (
        <fieldset className="switch people-switch" aria-label={t`Whose consents and choices are shown`}>
          {Array.from({ length: state.people }, (_, person) => (
            <Button key={`person-${person + 1}`} small aria-pressed={state.person === person} onClick={() => dispatch({ type: 'person', person })}>
              <Trans>Person {person + 1}</Trans>
            </Button>
          ))}
        </fieldset>
      ) : null}
      {state.people < mostPeople ? (
        <Button small onClick={() => dispatch({ type: 'one-more-person' })}>
          <Trans>One more person in this situation</Trans>
        </Button>
      ) : null}
      <NoRealistic />
    </>
  )
  return (
    <section className="card well flow-tight people" aria-label={t`People in this situation`}>
      {several ? (
        <>
          <h2 className="card-title">
            <Plural value={state.people} one="# person in this situation" other="# people in this situation" />
          </h2>
          <p className="small" role="status">
            <Trans>Shown now: person {state.person + 1}.</Trans>
          </p>
          {inside}
        </>
      ) : (
        <Disclosure label={<Trans>Several people, or no realistic option</Trans>}>{inside}</Disclosure>
      )}
    </section>
  )
}
