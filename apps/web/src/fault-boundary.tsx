import { Component, type ReactNode } from 'react'
import { BrokenPage } from './broken-page.tsx'
import { LeaveFoot } from './header.tsx'

/** Our own faults end here: the calm page, a code, and what was said is dropped with the screen that failed. A class because React asks for one. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <>
        <BrokenPage code="fault" />
        <LeaveFoot />
      </>
    )
  }
}
