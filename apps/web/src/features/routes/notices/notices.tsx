import { Trans } from '@lingui/react/macro'
import type { Notice } from '@recourse/domain/law'
import { NoticeCard } from './notice-card.tsx'

/** The notices of a plan, emergencies first. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const emergencies = notices.filter((notice) => notice.kind === 'emergency')
  const others = notices.filter((notice) => notice.kind !== 'emergency')
  if (notices.length === 0) return null
  return (
    <div className="notices flow">
      <h2 className="sr-only">
        <Trans>Read this first</Trans>
      </h2>
      {[...emergencies, ...others].map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  )
}
