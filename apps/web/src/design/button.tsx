import type { ComponentProps } from 'react'
import './button.css'

type Look = 'plain' | 'main' | 'quiet' | 'link' | 'leave'

/** A button. `look` says how much it calls; only one `main` button belongs in a card. Never submits a form by accident. */
export function Button({ look = 'plain', small = false, className, ...rest }: ComponentProps<'button'> & { readonly look?: Look; readonly small?: boolean }) {
  const names = ['button', look === 'plain' ? '' : `button-${look}`, small ? 'button-small' : '', className ?? '']
  return <button type="button" {...rest} className={names.filter(Boolean).join(' ')} />
}
