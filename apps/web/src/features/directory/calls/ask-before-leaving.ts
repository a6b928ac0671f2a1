import { useEffect } from 'react'

/**
 * Has the browser ask before the page is closed or reloaded while something is not recorded. Never when "Leave this page" was pressed: that empties
 * the page first, and no question may then stand in the way of someone who has to go.
 */
export function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent): void => {
      if (document.body.childElementCount > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
