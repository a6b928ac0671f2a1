import { Trans } from '@lingui/react/macro'

/** Said when something that was written is too long to be kept, read out at once. */
export function TooLong({ shown }: { readonly shown: boolean }) {
  return (
    <div role="alert">
      {shown ? (
        <p className="field-error">
          <Trans>Something in it is too long to be kept. Make it shorter.</Trans>
        </p>
      ) : null}
    </div>
  )
}
