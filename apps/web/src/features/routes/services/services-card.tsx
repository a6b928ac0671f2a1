import { Trans, useLingui } from '@lingui/react/macro'
import type { Need } from '@recourse/domain/directory'
import { answerTo } from '@recourse/domain/situation'
import { useId, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { timeInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { openSeeking } from '../seeking/open-seeking.ts'
import { useMoment } from '../seeking/use-moment.ts'
import { ServiceRow } from './service-row.tsx'
import './services.css'

const shownAtFirst = 4

/** Services for one need at a time, so that the list stays short enough to read to somebody. */
export function ServicesCard({ title, needs }: { readonly title: string; readonly needs: readonly Need[] }) {
  const { language, text } = useWords()
  const { t } = useLingui()
  const titleId = useId()
  const pressing = usePressingNeed(needs)
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = picked ?? pressing
  const moment = useMoment()
  const weekday = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${moment.day}T00:00:00Z`),
  )
  return (
    <section className="card services flow-tight" aria-labelledby={titleId}>
      <div className="row apart">
        <h2 id={titleId} className="card-title">
          {title}
        </h2>
        <span className="small soft">
          <span className="sentence">
            <Trans>
              {weekday}, {timeInWords(moment.minutes, language)}. Always call first.
            </Trans>
          </span>{' '}
          <NearWhere />
        </span>
      </div>
      <fieldset aria-label={t`Kind of help`} className="row needs">
        {needs.map((need) => (
          <Button key={need.id} small aria-pressed={chosen === need.id} onClick={() => setPicked(need.id)}>
            {text(need.label)}
          </Button>
        ))}
      </fieldset>
      <ServiceList key={chosen} need={chosen} />
    </section>
  )
}

// The place, the language and the hour are asked elsewhere on the page: this leads there.
function NearWhere() {
  const { state, corpus } = useRoutes()
  const { text } = useWords()
  const near = corpus.directory.places.find((place) => place.id === state.seeking.near)
  return (
    <Button look="link" className="small" onClick={openSeeking}>
      {near ? <Trans>Near {text(near.name)}</Trans> : <Trans>Add a place or a language</Trans>}
    </Button>
  )
}

// What was said of tonight and of health opens the list on it; the person at the screen can always pick another.
function usePressingNeed(needs: readonly Need[]): string {
  const { state } = useRoutes()
  const said = (fact: string, value: boolean): boolean => {
    const answer = answerTo(state.answers, fact)
    return answer.kind === 'known' && answer.value === value
  }
  const pressing = said('safe_place_tonight', false) ? 'shelter' : said('needs_health_care', true) ? 'health_care' : undefined
  return needs.find((need) => need.id === pressing)?.id ?? needs[0]?.id ?? ''
}

function ServiceList({ need }: { readonly need: string }) {
  const { match, services } = useRoutes()
  const [all, setAll] = useState(false)
  const matches = match([need])
  const shown = all ? matches : matches.slice(0, shownAtFirst)
  const hidden = matches.length - shownAtFirst
  return (
    <>
      {matches.length === 0 ? (
        <p className="soft">
          <Trans>The directory holds no service for this yet.</Trans>
        </p>
      ) : null}
      <ul className="bare service-list">
        {shown.map((found) => {
          const service = services.get(found.id)
          return service ? <ServiceRow key={found.id} service={service} match={found} /> : null
        })}
      </ul>
      {hidden > 0 ? (
        <Button look="link" className="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? <Trans>Show fewer</Trans> : <Trans>Show {hidden} more</Trans>}
        </Button>
      ) : null}
    </>
  )
}
