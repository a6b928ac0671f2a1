import { Trans } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'

/** Where the columns are one under the other: the way down to what the answers opened, without an entry in the history. */
export function SeeOptions({ isMain }: { readonly isMain: boolean }) {
  const see = (): void => {
    const options = document.getElementById('options')
    options?.scrollIntoView()
    options?.focus({ preventScroll: true })
  }
  return (
    <Button look={isMain ? 'main' : 'link'} className="see-options" onClick={see}>
      <Trans>See what is open</Trans>
    </Button>
  )
}
