import type { ReactNode } from 'react'
import { networkTitleId } from './use-network-place.ts'

/** The heading of what is shown: focus goes there when it opens. */
export const Title = ({ children }: { readonly children: ReactNode }) => (
  <h1 id={networkTitleId} tabIndex={-1}>
    {children}
  </h1>
)
