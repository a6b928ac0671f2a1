import { Trans } from '@lingui/react/macro'
import type { Notice } from '@recourse/domain/law'
import { useLayoutEffect, useRef } from 'react'
import { Button } from '../../../design/button.tsx'
import { useRoutes } from '../routes-context.tsx'
import { NoticeCard, noticeTitleId } from './notice-card.tsx'

/** The notices of a plan, emergencies first. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const emergencies = notices.filter((notice) => notice.kind === 'emergency')
  const others = notices.filter((notice) => notice.kind !== 'emergency')
  const shown = [...emergencies, ...others]
  useFocusOnNew(shown)
  if (shown.length === 0) return null
  return (
    <div className="notices flow">
      <h2 className="sr-only">
        <Trans>Read this first</Trans>
      </h2>
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      <GoOn />
    </div>
  )
}

/** An answer that calls for a notice leads to it, not to the next question: on a phone the question stands far below, and danger would pass unread. */
function useFocusOnNew(shown: readonly Notice[]): void {
  const { focusNext } = useRoutes()
  const before = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    const added = shown.find((notice) => !before.current.includes(notice.id))
    before.current = shown.map((notice) => notice.id)
    if (!added || focusNext.current !== 'question') return
    focusNext.current = null
    document.getElementById(noticeTitleId(added))?.focus()
  })
}

function GoOn() {
  const goOn = (): void => document.querySelector<HTMLElement>('.question h2')?.focus()
  return (
    <Button look="link" onClick={goOn}>
      <Trans>Go on with the questions</Trans>
    </Button>
  )
}
