import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { ChronologyDialog } from '../chronology/chronology-dialog.tsx'
import { SheetDialog } from './sheet-dialog.tsx'

/** The way to the sheet, and to the page for a lawyer. It stands beside the title where there is room, and under the question on a phone, which it must not push down. */
export function TakeAway({ className, look = 'plain' }: { readonly className: string; readonly look?: 'plain' | 'link' }) {
  const [isOpen, setIsOpen] = useState(false)
  const [isForLawyer, setIsForLawyer] = useState(false)
  return (
    <>
      <Button look={look} className={className} onClick={() => setIsOpen(true)}>
        <Icon name="page" /> <Trans>Sheet to take away</Trans>
      </Button>
      <Button look={look} className={className} onClick={() => setIsForLawyer(true)}>
        <Icon name="scale" /> <Trans>Page for a lawyer</Trans>
      </Button>
      {isOpen ? <SheetDialog onClose={() => setIsOpen(false)} /> : null}
      {isForLawyer ? <ChronologyDialog onClose={() => setIsForLawyer(false)} /> : null}
    </>
  )
}
