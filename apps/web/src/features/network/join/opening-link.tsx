import { Trans } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'
import type { NetworkProblem } from '../../../network/index.ts'
import { ProblemCard } from '../problem-words.tsx'

/** While a link is opened, and when it does not. */
export function OpeningLink({ problem, onCancel }: { readonly problem: NetworkProblem | null; readonly onCancel: () => void }) {
  return (
    <>
      <ProblemCard problem={problem} />
      {problem === null ? (
        <p aria-busy="true">
          <Trans>Opening the link…</Trans>
        </p>
      ) : null}
      <Button onClick={onCancel}>
        <Trans>To the network</Trans>
      </Button>
    </>
  )
}
