import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useRoutes } from '../routes-context.tsx'

/** Clears everything that was said, after asking once. */
export function StartAgain() {
  const { dispatch, focusNext } = useRoutes()
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const clear = (): void => {
    setOpen(false)
    focusNext.current = 'question'
    dispatch({ type: 'start-again' })
  }
  return (
    <>
      <Button look="link" className="small" onClick={() => setOpen(true)}>
        <Trans>Start again</Trans>
      </Button>
      {open ? (
        <Dialog
          title={t`Start again?`}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button look="main" onClick={clear}>
                <Trans>Clear everything</Trans>
              </Button>
              <Button onClick={() => setOpen(false)}>
                <Trans>Keep what was said</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>This clears every answer, every consent and what was chosen for the sheet. It cannot be brought back.</Trans>
          </p>
        </Dialog>
      ) : null}
    </>
  )
}
