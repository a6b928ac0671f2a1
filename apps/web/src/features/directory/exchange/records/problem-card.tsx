import { Trans } from '@lingui/react/macro'
import type { ImportProblem } from '@recourse/exchange'
import { Icon } from '../../../../design/icon.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { whereInWords } from './where-words.ts'

/** A file that was refused: where and what is wrong, how to mend it, and that nothing was changed. Null for a fault of ours. */
export function ProblemCard({ problem }: { readonly problem: ImportProblem | null }) {
  const { text, language } = useWords()
  return (
    <div className="card flow-tight problem" role="alert">
      <h2>
        <Icon name="warn" tone="amber" /> <Trans>This file was not read</Trans>
      </h2>
      {problem ? (
        <>
          <p className="small soft">{whereInWords(problem.where, language)}</p>
          <p className="problem-text">{text(problem.text)}</p>
          <p>
            <b>
              <Trans>To mend it</Trans>
            </b>
            <br />
            {text(problem.repair)}
          </p>
        </>
      ) : (
        <p>
          <Trans>Something failed on this device, perhaps for want of memory. Close other pages and try again, or cut the list in parts.</Trans>
        </p>
      )}
      <p>
        <Trans>Nothing was changed in this copy of the directory.</Trans>
      </p>
    </div>
  )
}
