import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { endSession, stayHere } from '../../network/network-session.ts'

/** Two minutes before a page that nobody uses locks: stay, or sign out now. */
export function EndingDialog() {
  const { t } = useLingui()
  return (
    <Dialog
      title={t`Your session is about to end`}
      onClose={stayHere}
      footer={
        <>
          <Button look="main" onClick={stayHere}>
            <Trans>Stay signed in</Trans>
          </Button>
          <Button onClick={() => void endSession('signed-out')}>
            <Trans>Sign out</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>Nobody has used this page for 13 minutes. In 2 minutes it locks: the keys are closed, and you sign in again. What was not saved is lost.</Trans>
      </p>
    </Dialog>
  )
}
