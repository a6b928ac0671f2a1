import { Trans } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'
import { Check } from '../../../design/check.tsx'

/** Where the answers are: in this page, or on this device when somebody asks for it. */
export function KeepAnswers({
  isKept,
  hasAnswers,
  onKeep,
  onClear,
}: {
  readonly isKept: boolean
  readonly hasAnswers: boolean
  readonly onKeep: (wish: boolean) => void
  readonly onClear: () => void
}) {
  return (
    <section className="card flow-tight on-screen" aria-labelledby="readiness-kept">
      <h2 id="readiness-kept">
        <Trans>Your answers</Trans>
      </h2>
      <p className="small">
        {isKept ? (
          <Trans>They are kept on this device, where whoever uses it can read them. They are sent nowhere.</Trans>
        ) : (
          <Trans>They are in this page alone, and go when it closes. They are sent nowhere.</Trans>
        )}
      </p>
      <Check checked={isKept} onChange={onKeep}>
        <Trans>Keep them on this device</Trans>
      </Check>
      <div>
        <Button small disabled={!hasAnswers} onClick={onClear}>
          <Trans>Clear the answers</Trans>
        </Button>
      </div>
    </section>
  )
}
