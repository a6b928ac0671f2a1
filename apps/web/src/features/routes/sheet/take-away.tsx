import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { SheetDialog } from './sheet-dialog.tsx'

/** The way to the sheet. It stands beside the title where there is room, and under the question on a phone, which it must not push down. */
export function TakeAway({ className, look = 'plain' }: { readonly className: string; readonly look?: 'plain' | 'link' }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look={look} className={className} onClick={() => setIsOpen(true)}>
        <Icon name="page" /> <Trans>Sheet to take away</Trans>
      </Button>
      {isOpen ? <SheetDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}
