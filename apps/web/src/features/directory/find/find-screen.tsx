import { Plural, Trans } from '@lingui/react/macro'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { timeInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../../routes/routes-context.tsx'
import { useMoment } from '../../routes/seeking/use-moment.ts'
import { ServiceRow } from '../../routes/services/service-row.tsx'
import { Goto } from '../directory-context.tsx'
import { placeTitleId } from '../use-place.ts'
import { PersonForm } from './person-form.tsx'
import '../../routes/services/services.css'
import './find.css'

/** Who may take this person: by need, place, hour and what the person says. What was said on the other screen counts here too. */
export function FindScreen() {
  return (
    <div className="two">
      <div className="across screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>Find a service</Trans>
          </h1>
          <p className="soft">
            <Trans>Say only what helps. What a service has not said is asked on a call, never guessed.</Trans>
          </p>
        </div>
      </div>
      <div className="flow">
        <PersonForm />
      </div>
      <Results />
    </div>
  )
}

const shownAtFirst = 10

function Results() {
  const { corpus, match, services } = useRoutes()
  const titleId = useId()
  const { text } = useWords()
  const needs = [...corpus.directory.needs].sort((a, b) => a.order - b.order)
  const [need, setNeed] = useState(needs.find(({ id }) => id === 'shelter')?.id ?? needs[0]?.id ?? '')
  const [shown, setShown] = useState(shownAtFirst)
  // The form answers at once; a long list follows.
  const asked = useDeferredValue(match)
  const matches = useMemo(() => asked([need]), [asked, need])
  const choose = (id: string): void => {
    setNeed(id)
    setShown(shownAtFirst)
  }
  return (
    <section className="card flow-tight find-results" aria-labelledby={titleId}>
      <h2 id={titleId} className="card-title">
        <Trans>Services found</Trans>
      </h2>
      <div className="labelled find-need">
        <label htmlFor="find-need">
          <Trans>Kind of help</Trans>
        </label>
        <select id="find-need" className="field" autoComplete="off" value={need} onChange={(event) => choose(event.target.value)}>
          {needs.map(({ id, label }) => (
            <option key={id} value={id}>
              {text(label)}
            </option>
          ))}
        </select>
      </div>
      <Found count={matches.length} />
      <ul className="bare service-list">
        {matches.slice(0, shown).map((found) => {
          const service = services.get(found.id)
          if (!service) return null
          return (
            <ServiceRow key={found.id} service={service} match={found}>
              <Goto to={{ kind: 'service', id: service.id }} className="small">
                <Trans>What is claimed of it, and since when</Trans>
                <span className="sr-only">, {text(service.name)}</span>
              </Goto>
            </ServiceRow>
          )
        })}
      </ul>
      {matches.length > shown ? (
        <Button onClick={() => setShown(shown + 20)}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
      {matches.length === 0 ? (
        <p className="soft">
          <Trans>The directory holds no service for this, there. That is a gap: “What to ask” and “Bring in a list” are ways to fill it.</Trans>
        </p>
      ) : null}
    </section>
  )
}

function Found({ count }: { readonly count: number }) {
  const { language } = useWords()
  const moment = useMoment()
  const weekday = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${moment.day}T00:00:00Z`),
  )
  return (
    <p className="small soft" role="status">
      <Plural value={count} one="# service" other="# services" />.{' '}
      <span className="sentence">
        <Trans>
          {weekday}, {timeInWords(moment.minutes, language)}. Always call first.
        </Trans>
      </span>
    </p>
  )
}
