import { Trans } from '@lingui/react/macro'
import { Button } from '../design/button.tsx'
import { leavePage } from './leave-page.ts'

/** "Leave this page": clears everything at once and opens a neutral page. */
export function LeaveButton({ small = false, className }: { readonly small?: boolean; readonly className?: string }) {
  return (
    <Button look="leave" small={small} onClick={leavePage} {...(className ? { className } : {})}>
      <Trans>Leave this page</Trans>
    </Button>
  )
}
