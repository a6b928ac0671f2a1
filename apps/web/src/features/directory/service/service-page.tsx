import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type Claim, historyOf, redacted, type Service } from '@recourse/domain/directory'
import { matchServices } from '@recourse/domain/route'
import { useMemo } from 'react'
import { Button } from '../../../design/button.tsx'
import { Tag } from '../../../design/tag.tsx'
import { languageName } from '../../../words/language-name.ts'
import { useWords } from '../../../words/voice.tsx'
import { useWork } from '../../../work/work-context.tsx'
import { useRoutes } from '../../routes/routes-context.tsx'
import { ServiceRow } from '../../routes/services/service-row.tsx'
import { fieldWords } from '../claim-words.ts'
import { Goto, useDirectoryView } from '../directory-context.tsx'
import { placeTitleId } from '../use-place.ts'
import { ClaimLine } from './claim-line.tsx'
import { History } from './history.tsx'
import '../../routes/services/services.css'
import './service.css'

const fields = ['criterion', 'intake', 'disclosure', 'capacity', 'hours', 'practice'] as const satisfies readonly Claim['field'][]

/** One service: what it is, whether it may take the person who was described, and every claim with its source, its age and what contradicts it. */
export function ServicePage({ given }: { readonly given: Service }) {
  const { directory } = useWork()
  // A careless record of a secret place shows none of it here either.
  const service = useMemo(() => redacted(given, directory.places), [given, directory.places])
  const { text, word } = useWords()
  const { go } = useDirectoryView()
  return (
    <article className="service-page flow">
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            {text(service.name)}
          </h1>
          <p className="soft">{text(service.organization)}</p>
        </div>
        <div className="heading-actions on-screen">
          <Button look="main" onClick={() => go({ kind: 'call', id: service.id })}>
            <Trans>Ask what is not known</Trans>
          </Button>
          <Button onClick={() => go({ kind: 'edit', id: service.id })}>
            <Trans>Correct this record</Trans>
          </Button>
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
      </div>
      <About service={service} />
      <ForThisPerson service={service} />
      {fields.map((field) => {
        const claims = service.claims.filter((claim) => claim.field === field)
        if (claims.length === 0) return null
        return (
          <section key={field} className="card flow-tight">
            <h2>{word(fieldWords[field])}</h2>
            <ul className="bare claims">
              {grouped(claims).map((together) => (
                <li key={together[0]?.id} className={together.length > 1 ? 'claims-apart' : ''}>
                  {together.length > 1 ? (
                    <p className="small claims-disagree">
                      <Tag tone="depends">
                        <Trans>These do not say the same</Trans>
                      </Tag>
                    </p>
                  ) : null}
                  <div className="claims-beside">
                    {together.map((claim) => (
                      <ClaimLine key={claim.id} claim={claim} service={service} />
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <HistoryCard service={service} />
    </article>
  )
}

// What contradicts a claim stands beside it, never further down the page.
function grouped(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const against = (a: Claim, b: Claim): boolean => (a.contradicts?.includes(b.id) || b.contradicts?.includes(a.id)) ?? false
  const groups: Claim[][] = []
  for (const claim of claims) {
    const group = groups.find((members) => members.some((member) => against(member, claim)))
    if (group) group.push(claim)
    else groups.push([claim])
  }
  return groups
}

const statusWords = {
  inactive: msg`Not running now`,
  defunct: msg`Closed for good`,
  'temporarily closed': msg`Closed for now`,
} as const

function About({ service }: { readonly service: Service }) {
  const { text, word, language } = useWords()
  const { corpus } = useRoutes()
  const needs = corpus.directory.needs.filter(({ id }) => service.needs.includes(id)).map(({ label }) => text(label))
  return (
    <section className="card flow-tight">
      <p className="row">
        {service.status === 'active' ? null : <Tag tone="closed">{word(statusWords[service.status])}</Tag>}
        {service.demonstration ? (
          <Tag tone="info">
            <Trans>Demonstration: not a real service</Trans>
          </Tag>
        ) : null}
        {service.onlyIn && service.onlyIn !== language ? (
          <Tag tone="info">{service.onlyIn === 'en' ? <Trans>Its words exist in English only</Trans> : <Trans>Its words exist in French only</Trans>}</Tag>
        ) : null}
      </p>
      <p>{text(service.description)}</p>
      <dl className="pairs">
        <dt>
          <Trans>Helps with</Trans>
        </dt>
        <dd>{needs.length > 0 ? needs.join(', ') : <Trans>Not said yet: correct this record to say it</Trans>}</dd>
        {service.hours ? (
          <>
            <dt>
              <Trans>Hours</Trans>
            </dt>
            <dd>{text(service.hours.text)}</dd>
          </>
        ) : null}
        {service.languages.length > 0 ? (
          <>
            <dt>
              <Trans>Languages</Trans>
            </dt>
            <dd className="sentence">{service.languages.map((code) => languageName(code, language)).join(', ')}</dd>
          </>
        ) : null}
        {service.cost ? (
          <>
            <dt>
              <Trans>Cost</Trans>
            </dt>
            <dd>{text(service.cost)}</dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

/** The same answer as in the list, for the situation described on this screen. */
function ForThisPerson({ service }: { readonly service: Service }) {
  const { t } = useLingui()
  const { match, corpus, on } = useRoutes()
  const found = useMemo(() => {
    const whole = match([]).find(({ id }) => id === service.id)
    // A service of another province is in no list: its page is about it all the same.
    return whole ?? matchServices({ ...corpus.directory, services: [service] }, { situation: { answers: {} }, needs: [] }, on)[0]
  }, [match, corpus, service, on])
  if (!found) return null
  return (
    <section className="card for-this-person" aria-label={t`For the situation described`}>
      <h2>
        <Trans>For the situation described</Trans>
      </h2>
      <ul className="bare service-list service-alone">
        <ServiceRow service={service} match={found} />
      </ul>
    </section>
  )
}

function HistoryCard({ service }: { readonly service: Service }) {
  const { entries } = useWork()
  const steps = historyOf(service.id, entries)
  if (steps.length === 0) return null
  return (
    <section className="card flow-tight">
      <h2>
        <Trans>What was done to it here</Trans>
      </h2>
      <History steps={steps} />
      <p className="on-screen">
        <Goto to={{ kind: 'changes' }} className="small">
          <Trans>Everything that was done here</Trans>
        </Goto>
      </p>
    </section>
  )
}
