import type { ReactNode } from 'react'
import './disclosure.css'

/** Something that opens on demand, on the native element: works by keyboard, by find-in-page and without our code. */
export function Disclosure({ label, open = false, children }: { readonly label: ReactNode; readonly open?: boolean; readonly children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>{label}</summary>
      <div className="disclosure-body flow-tight">{children}</div>
    </details>
  )
}
