import { Trans } from '@lingui/react/macro'
import type { Service } from '@recourse/domain/directory'
import { isItsOwn, type ServiceMatch } from '@recourse/domain/route'
import type { Bilingual } from '@recourse/domain/shared'
import { OutsideLink } from '../../../design/outside-link.tsx'
import { basisWords, recipientWords } from '../../../words/codes.ts'
import { dayInWords } from '../../../words/dates.ts'
import { sourceDate } from '../../../words/source-date.ts'
import { useWords } from '../../../words/voice.tsx'
import { disclosuresOfService, useConsent } from '../consent/use-consent.ts'
import { QuestionsToAsk } from './questions-to-ask.tsx'

/** Behind a service: why this answer, what to do first, who learns what, hours, and every page it was read on. */
export function ServiceDetails({ service, match }: { readonly service: Service; readonly match: ServiceMatch }) {
  const { text } = useWords()
  return (
    <>
      <p>{text(service.description)}</p>
      <Lines title={<Trans>Why this answer</Trans>} lines={match.reasons.map((reason) => reason.text)} />
      {match.verdict === 'will-not' ? null : <QuestionsToAsk questions={match.questions} />}
      <Lines title={match.verdict === 'will-not' ? <Trans>What would change it</Trans> : <Trans>To do first</Trans>} lines={match.steps} />
      <Discloses service={service} />
      {service.hours ? <Lines title={<Trans>Hours</Trans>} lines={[service.hours.text]} /> : null}
      <Sources service={service} />
    </>
  )
}

function Lines({ title, lines }: { readonly title: React.ReactNode; readonly lines: readonly Bilingual[] }) {
  const { text } = useWords()
  if (lines.length === 0) return null
  return (
    <>
      <h4 className="more-title">{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line.en}>{text(line)}</li>
        ))}
      </ul>
    </>
  )
}

function Discloses({ service }: { readonly service: Service }) {
  const { text, word } = useWords()
  return (
    <>
      <h4 className="more-title">
        <Trans>Who learns what</Trans>
      </h4>
      {service.discloses.length === 0 ? (
        <p>
          <Trans>Nobody has said what this service shares, or with whom. Ask first.</Trans>
        </p>
      ) : (
        <ul>
          {service.discloses.map((d) => (
            <li key={d.what.en}>
              <b>{text(d.to)}</b>
              <Trans context="between who and what">: </Trans>
              {text(d.what)} <small className="basis">{d.basis === 'unknown' ? <Trans>not known on what ground</Trans> : word(basisWords[d.basis])}</small>
              {d.recipients.length > 0 ? <span className="soft small"> ({d.recipients.map((r) => word(recipientWords[r])).join(', ')})</span> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

// The site of the service is a way to reach it: its address waits for the same yes as the number does.
function Sources({ service }: { readonly service: Service }) {
  const words = useWords()
  const { text, language } = words
  const { covered } = useConsent(disclosuresOfService(service))
  return (
    <>
      <h4 className="more-title">
        <Trans>Where this was read</Trans>
      </h4>
      <ul className="small">
        {service.sources.map((source) => (
          <li key={source.id}>
            {source.url && (covered || !isItsOwn(service, source)) ? <OutsideLink href={source.url}>{text(source.title)}</OutsideLink> : text(source.title)}
            <span className="soft">, {source.dated ? dayInWords(source.dated, language) : sourceDate(source.datedText, words)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
