import { Plural } from '@lingui/react/macro'
import type { Notice } from '@recourse/domain/law'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { BasisMark } from '../options/basis-mark.tsx'
import { useRoutes } from '../routes-context.tsx'
import { ServiceContact } from '../services/service-contact.tsx'
import './notices.css'

// Danger and safety are read to the end; a long duty is read in parts, so that the question is not pushed off the screen.
const shownAtFirst = (notice: Notice): number => (notice.kind === 'emergency' || notice.kind === 'safety-plan' ? notice.steps.length : 5)

/** Where focus goes when a notice appears. */
export const noticeTitleId = (notice: Notice): string => `notice-${notice.id}`

/** A card that is not an option: emergency, safety plan, duty to report. Its steps are numbered because their order matters. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { text, voice } = useWords()
  const titleId = noticeTitleId(notice)
  const icon = notice.kind === 'emergency' ? 'phone' : notice.kind === 'safety-plan' ? 'shield' : 'warn'
  const first = shownAtFirst(notice)
  const more = notice.steps.length - first
  return (
    <section className={`card notice notice-${notice.kind} flow-tight`} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        <Icon name={icon} /> {text(notice.title)}
      </h2>
      <p className="notice-lead">{text(notice.lead[voice])}</p>
      <Steps steps={notice.steps.slice(0, first)} from={1} />
      {more > 0 ? (
        <Disclosure label={<Plural value={more} one="# more point to read" other="# more points to read" />}>
          <Steps steps={notice.steps.slice(first)} from={first + 1} />
        </Disclosure>
      ) : null}
      <NoticeServices ids={notice.services} />
    </section>
  )
}

function Steps({ steps, from }: { readonly steps: Notice['steps']; readonly from: number }) {
  const { text } = useWords()
  return (
    <ol className="notice-steps" start={from}>
      {steps.map((step) => (
        <li key={step.text.en}>
          {text(step.text)} <BasisMark statement={step} />
        </li>
      ))}
    </ol>
  )
}

function NoticeServices({ ids }: { readonly ids: readonly string[] }) {
  const { services } = useRoutes()
  const { text } = useWords()
  if (ids.length === 0) return null
  return (
    <ul className="bare notice-services">
      {ids
        .flatMap((id) => services.get(id) ?? [])
        .map((service) => (
          <li key={service.id}>
            <b>{text(service.name)}</b>
            <ServiceContact service={service} />
          </li>
        ))}
    </ul>
  )
}
