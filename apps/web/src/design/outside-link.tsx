import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** A link that leaves this site, in a new tab, telling the other site nothing about where it came from. */
export function OutsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { t } = useLingui()
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <span className="sr-only"> ({t`another site, new tab`})</span>
    </a>
  )
}
