import { Trans } from '@lingui/react/macro'
import { isShownPhone, type Service } from '@recourse/domain/directory'
import { Icon } from '../../../../design/icon.tsx'
import { OutsideLink } from '../../../../design/outside-link.tsx'
import { useWords } from '../../../../words/voice.tsx'
import '../../../routes/services/services.css'

/** How to reach the service, and what never to say: this call is about the service, and about nobody. */
export function ReachCard({ service }: { readonly service: Service }) {
  const { text } = useWords()
  const phones = service.phones.filter(isShownPhone)
  return (
    <section className="card flow-tight" aria-labelledby="call-reach">
      <h2 id="call-reach">
        <Trans>How to reach it</Trans>
      </h2>
      <ul className="bare contact-ways">
        {phones.map((phone) => (
          <li key={phone.number}>
            <a className="phone" href={`tel:${phone.number.replace(/[^\d+#*]/g, '')}`}>
              <Icon name="phone" /> {phone.number}
            </a>{' '}
            {text(phone.label)}
          </li>
        ))}
        {phones.length === 0 ? (
          <li className="soft">
            <Trans>No number is shown: none was found that a page of the service or of an official body confirms.</Trans>
          </li>
        ) : null}
        {service.textLine ? (
          <li>
            <Trans>Text messages: {service.textLine}</Trans>
          </li>
        ) : null}
        {service.email ? (
          <li>
            <Trans>Email: {service.email}</Trans>
          </li>
        ) : null}
        {service.website ? (
          <li>
            <OutsideLink href={service.website}>
              <Trans>Its site</Trans>
            </OutsideLink>
          </li>
        ) : null}
      </ul>
      {service.hours ? <p className="small soft">{text(service.hours.text)}</p> : null}
      <p className="call-about">
        <Icon name="lock" tone="lake" />
        <span>
          <Trans>
            This call is about the service, and about nobody. Never name or describe a person, nor a situation that could be theirs. Say: “I keep a directory up
            to date.”
          </Trans>
        </span>
      </p>
    </section>
  )
}
