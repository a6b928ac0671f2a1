import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { isSheltered, isShownPhone, type Phone, type Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { useRef, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { OutsideLink } from '../../../design/outside-link.tsx'
import { useWords } from '../../../words/voice.tsx'
import { ConsentDialog } from '../consent/consent-dialog.tsx'
import { disclosuresOfService, useConsent } from '../consent/use-consent.ts'
import { QuestionsToAsk } from './questions-to-ask.tsx'

/** How to reach a service. No number and no address of a site shows before the person knows who would learn what, and says yes. */
export function ServiceContact({ service, questions = [] }: { readonly service: Service; readonly questions?: readonly Bilingual[] }) {
  const { text, say } = useWords()
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const shown = useRef<HTMLDivElement>(null)
  const disclosures = disclosuresOfService(service)
  const { covered } = useConsent(disclosures)
  const name = text(service.name)
  const close = (given: boolean): void => {
    setAsking(false)
    // After the dialog gave focus back to a button that is no longer there.
    if (given) setTimeout(() => shown.current?.focus())
  }
  return (
    <div className="contact" ref={shown} tabIndex={-1}>
      {covered ? (
        <>
          <ContactWays service={service} />
          <QuestionsToAsk questions={questions} />
        </>
      ) : (
        <Button small onClick={() => setAsking(true)}>
          <Icon name="eye" /> <Trans>Who learns what, then how to reach it</Trans>
          <span className="sr-only">: {name}</span>
        </Button>
      )}
      {asking ? (
        <ConsentDialog
          title={t`Before contacting: ${name}`}
          lead={say(
            msg`Read each line to the person. The way to reach this service shows after a yes to each.`,
            msg({ message: 'Read each line. The way to reach this service shows after your yes to each.', context: 'together' }),
          )}
          confirm={t`Show how to reach it`}
          disclosures={disclosures}
          note={service.phones.some(isShownPhone) ? null : <Trans>No number was found for it: only its site will show.</Trans>}
          onClose={close}
        />
      ) : null}
    </div>
  )
}

function ContactWays({ service }: { readonly service: Service }) {
  const { text } = useWords()
  const phones = service.phones.filter(isShownPhone)
  return (
    <ul className="bare contact-ways">
      {phones.map((phone) => (
        <PhoneLine key={phone.number} phone={phone} />
      ))}
      {service.textLine ? (
        <li>
          <Trans>
            By text message: <b>{service.textLine}</b>
          </Trans>
        </li>
      ) : null}
      {service.email ? (
        <li>
          <a href={`mailto:${service.email}`}>{service.email}</a>
        </li>
      ) : null}
      {isSheltered(service) ? null : service.addresses?.map(({ line, town, province }) => <li key={line}>{`${line}, ${town} (${province})`}</li>)}
      {service.website ? (
        <li>
          <OutsideLink href={service.website}>
            <Trans>Site of {text(service.name)}</Trans>
          </OutsideLink>
        </li>
      ) : null}
      {phones.length === 0 ? (
        <li className="soft">
          <Trans>No number is shown: none was found that a page of the service or of an official body confirms.</Trans>
        </li>
      ) : null}
    </ul>
  )
}

function PhoneLine({ phone }: { readonly phone: Phone }) {
  const { text } = useWords()
  return (
    <li>
      <a className="phone" href={`tel:${phone.number.replace(/[^\d+#*]/g, '')}`}>
        <Icon name="phone" /> {phone.number}
      </a>{' '}
      {text(phone.label)}{' '}
      <small className="basis">
        {phone.evidence === 'two_or_more_pages' ? (
          <Trans>seen on two or more public pages</Trans>
        ) : (
          <Trans>seen on one public page: check it when calling</Trans>
        )}{' '}
        (
        <Plural value={phone.seenOn.length} one="# source" other="# sources" />)
      </small>
    </li>
  )
}
