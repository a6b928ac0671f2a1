import type { Notice } from '@recourse/domain/law'
import { type RefObject, useId } from 'react'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { BasisMark } from '../options/basis-mark.tsx'
import { useRoutes } from '../routes-context.tsx'
import { ServiceContact } from '../services/service-contact.tsx'
import './notices.css'

/** A card that is not an option: emergency, safety plan, duty to report. Its steps are numbered because their order matters. */
export function NoticeCard({ notice, headingRef }: { readonly notice: Notice; readonly headingRef?: RefObject<HTMLHeadingElement | null> }) {
  const { text, voice } = useWords()
  const { services } = useRoutes()
  const titleId = useId()
  const icon = notice.kind === 'emergency' ? 'phone' : notice.kind === 'safety-plan' ? 'shield' : 'warn'
  return (
    <section className={`card notice notice-${notice.kind} flow-tight`} aria-labelledby={titleId}>
      <h2 id={titleId} {...(headingRef ? { ref: headingRef, tabIndex: -1 } : {})}>
        <Icon name={icon} /> {text(notice.title)}
      </h2>
      <p className="notice-lead">{text(notice.lead[voice])}</p>
      <ol className="notice-steps">
        {notice.steps.map((step) => (
          <li key={step.text.en}>
            {text(step.text)} <BasisMark statement={step} />
          </li>
        ))}
      </ol>
      {notice.services.length > 0 ? (
        <ul className="bare notice-services">
          {notice.services
            .flatMap((id) => services.get(id) ?? [])
            .map((service) => (
              <li key={service.id}>
                <b>{text(service.name)}</b>
                <ServiceContact service={service} />
              </li>
            ))}
        </ul>
      ) : null}
    </section>
  )
}
