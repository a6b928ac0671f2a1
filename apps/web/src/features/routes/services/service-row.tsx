import { Plural, Trans } from '@lingui/react/macro'
import type { Service } from '@recourse/domain/directory'
import type { ServiceMatch } from '@recourse/domain/route'
import type { ReactNode } from 'react'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Tag, type TagTone } from '../../../design/tag.tsx'
import { verdictWords } from '../../../words/codes.ts'
import { languageName } from '../../../words/language-name.ts'
import { useWords } from '../../../words/voice.tsx'
import { Reach } from './reach.tsx'
import { ServiceContact } from './service-contact.tsx'
import { ServiceDetails } from './service-details.tsx'

const tones = { takes: 'open', 'takes-if': 'depends', 'ask-first': 'depends', 'will-not': 'closed' } as const satisfies Record<ServiceMatch['verdict'], TagTone>

/** One service: whether it may take the person and on what evidence, when it is open, how near, and what to ask. `children`: ways on from here. */
export function ServiceRow({ service, match, children }: { readonly service: Service; readonly match: ServiceMatch; readonly children?: ReactNode }) {
  const { text, word, language } = useWords()
  const titleId = `service-${service.id}-${match.verdict}`
  const spoken = service.languages.map((code) => languageName(code, language)).join(', ')
  return (
    <li className="service" data-service={service.id} data-verdict={match.verdict}>
      <div className="service-head">
        <Tag tone={tones[match.verdict]}>{word(verdictWords[match.verdict])}</Tag>
        <h3 id={titleId} className="service-name">
          {text(service.name)}
        </h3>
        <span className="service-reach small soft">
          <Reach service={service} match={match} />
        </span>
      </div>
      <p className="small">{text(match.words)}</p>
      <p className="small soft service-facts">
        <span>
          <OpenWords match={match} service={service} />
        </span>
        {spoken ? <span className="sentence">{spoken}</span> : null}
        {service.cost ? <span>{text(service.cost)}</span> : null}
      </p>
      {match.verdict === 'will-not' ? null : <ServiceContact service={service} questions={match.questions} />}
      <Disclosure label={<MoreLabel match={match} name={text(service.name)} />}>
        <ServiceDetails service={service} match={match} />
      </Disclosure>
      {children}
    </li>
  )
}

function OpenWords({ match, service }: { readonly match: ServiceMatch; readonly service: Service }) {
  if (service.hours && 'always' in service.hours) return <Trans>Open day and night</Trans>
  switch (match.openAt) {
    case 'open':
      return <Trans>Its hours say open</Trans>
    case 'closed':
      return <Trans>Its hours say closed</Trans>
    case 'unknown':
      return <Trans>Hours not known</Trans>
  }
}

function MoreLabel({ match, name }: { readonly match: ServiceMatch; readonly name: string }) {
  const count = match.verdict === 'will-not' ? 0 : match.questions.length
  return (
    <span>
      <Trans>More</Trans>
      {count > 0 ? (
        <>
          <Trans context="between a label and its answer">: </Trans>
          <Plural value={count} one="# question to ask" other="# questions to ask" />
        </>
      ) : null}
      <span className="sr-only">, {name}</span>
    </span>
  )
}
