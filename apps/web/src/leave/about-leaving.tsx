import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { leavePage } from './leave-page.ts'
import { removeFromDevice } from './remove-from-device.ts'

/** Says honestly what leaving does and does not do, and offers to take the application off the device. */
export function AboutLeaving() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="link" className="small about-leaving" onClick={() => setOpen(true)}>
        <Trans>About leaving</Trans>
      </Button>
      {open ? (
        <Dialog title={t`About leaving`} onClose={() => setOpen(false)} scrolls footer={<RemoveButton />}>
          <p>
            <Trans>
              “Leave this page” clears what was said here and opens a weather page, at once. Pressing the Shift key three times within a second does the same.
            </Trans>
          </p>
          <h3>
            <Trans>What stays on this device</Trans>
          </h3>
          <ul className="flow-tight">
            <li>
              <Trans>The browser’s history still lists the address of this site.</Trans>
            </li>
            <li>
              <Trans>If Recourse was installed as an app, its icon is still there.</Trans>
            </li>
            <li>
              <Trans>A copy of the site is kept so that it works offline. It holds nothing that was said.</Trans>
            </li>
            <li>
              <Trans>What was done to the list of services here, if anything was. It is about services, never about a person.</Trans>
            </li>
            <li>
              <Trans>What a member of a network read here, sealed: only that member’s passphrase opens it.</Trans>
            </li>
            <li>
              <Trans>A sheet that was printed or saved is still where it was put. A call shows in the phone’s list and may show on the bill.</Trans>
            </li>
          </ul>
          <p>
            <Trans>
              On a shared or watched device, a private window leaves less behind. No window hides what the network or the owner of the device can see.
            </Trans>
          </p>
        </Dialog>
      ) : null}
    </>
  )
}

function RemoveButton() {
  return (
    <>
      <Button onClick={() => void removeFromDevice().finally(leavePage)}>
        <Trans>Remove from this device</Trans>
      </Button>
      <span className="small soft about-remove">
        <Trans>
          Deletes the offline copy, the work done on services here and what is kept of a network, then leaves. The history and an installed icon must be removed
          by hand.
        </Trans>
      </span>
    </>
  )
}
