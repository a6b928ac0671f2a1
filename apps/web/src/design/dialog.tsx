import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import { LeaveButton } from '../leave/leave-button.tsx'
import { Button } from './button.tsx'
import './dialog.css'

/**
 * A modal dialog on the native element: the browser keeps focus inside, Escape closes, and focus returns to where it was.
 * "Leave this page" comes along, because the one in the header is out of reach while a dialog is open.
 */
export function Dialog({
  title,
  onClose,
  wide = false,
  scrolls = false,
  footer,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly wide?: boolean
  /** The body holds nothing to focus and may be longer than the screen: then the body itself takes focus, so that the arrows scroll it. */
  readonly scrolls?: boolean
  readonly footer?: ReactNode
  readonly children: ReactNode
}) {
  const { t } = useLingui()
  const element = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    // On the title, not on the first button: a screen reader then says what opened before what can be pressed.
    heading.current?.focus()
    // Closed before React removes it: a removed dialog gives its focus back to nobody.
    return () => dialog?.close()
  }, [])
  // The open state is React's: the element must not close by itself.
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={element} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={titleId} onCancel={cancel}>
      <div className="dialog-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <LeaveButton small className="dialog-leave-head" />
        <Button look="quiet" small onClick={onClose} aria-label={t`Close this window`}>
          <Trans>Close</Trans>
        </Button>
      </div>
      <div className="dialog-body flow" {...(scrolls ? { tabIndex: 0 } : {})}>
        {children}
      </div>
      {footer ? <div className="dialog-foot row">{footer}</div> : null}
      <div className="dialog-leave-foot">
        <LeaveButton />
      </div>
    </dialog>
  )
}
