import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../../design/button.tsx'

/** Ways to the next and the one before of some pages; nothing when there is one. `at` counts from 0. Focus goes to what `titleId` names. */
export function Pages({
  at,
  of,
  label,
  titleId,
  onGo,
}: {
  readonly at: number
  readonly of: number
  readonly label: string
  readonly titleId: string
  readonly onGo: (page: number) => void
}) {
  const { t } = useLingui()
  if (of < 2) return null
  const go = (page: number): void => {
    onGo(page)
    const title = document.getElementById(titleId)
    title?.scrollIntoView()
    title?.focus({ preventScroll: true })
  }
  return (
    <nav className="row pages on-screen" aria-label={label}>
      <Button disabled={at === 0} onClick={() => go(at - 1)}>
        <Trans>Page before</Trans>
      </Button>
      <span role="status">{t`Page ${at + 1} of ${of}`}</span>
      <Button disabled={at >= of - 1} onClick={() => go(at + 1)}>
        <Trans>Next page</Trans>
      </Button>
    </nav>
  )
}
