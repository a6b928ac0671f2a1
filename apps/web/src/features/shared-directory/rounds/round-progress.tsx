import { Trans } from '@lingui/react/macro'
import type { RoundProgress } from '@recourse/domain/directory'

/** How far a round has come, in words and as a bar. Words say all of it. */
export function ProgressLine({ progress: { confirmed, tried, waiting, of } }: { readonly progress: RoundProgress }) {
  const [answered, attempted, open] = [confirmed.length, tried.length, waiting.length]
  return (
    <div className="flow-tight" data-answered={answered} data-tried={attempted} data-of={of}>
      <p role="status">
        <Trans>
          <b>
            {answered} of {of}
          </b>{' '}
          services answered. Called without an answer: {attempted}. Not called yet: {open}.
        </Trans>
      </p>
      <div className="shared-bar on-screen" aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : Math.round((100 * answered) / of)}%` }} />
      </div>
    </div>
  )
}
