import { Plural, Trans } from '@lingui/react/macro'
import { callPopulation } from '@recourse/domain/route'
import { useMemo } from 'react'
import { verdictWords } from '../../../../words/codes.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { AboutSituations } from '../about-situations.tsx'
import type { Call } from './use-call.ts'
import { verdictChanges } from './verdict-changes.ts'

/** What the answers of this call changed, for the made-up situations: what a search would have said before, and what it says now. */
export function WhatChanged({ call: { service, session } }: { readonly call: Call }) {
  const { word } = useWords()
  const { directory } = useWork()
  const { on } = useDirectoryView()
  const changes = useMemo(() => verdictChanges(directory, { before: session.before, after: service }, on), [directory, session.before, service, on])
  const changed = changes.filter(({ before, after }) => before !== after)
  const same = callPopulation.length - changed.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="card flow-tight" aria-labelledby="call-changed">
      <h2 id="call-changed">
        <Trans>What this call changed</Trans>
      </h2>
      <ul className="call-changes" data-same={same}>
        {changed.map(({ before, after, count }) => (
          <li key={`${before} ${after}`}>
            <Plural value={count} one="# made-up situation" other="# made-up situations" />
            <Trans context="between a label and its answer">: </Trans>
            <Trans>
              before “{word(verdictWords[before])}”, now “{word(verdictWords[after])}”
            </Trans>
          </li>
        ))}
        <li>
          <Plural value={same} one="# stays as it was" other="# stay as they were" />
        </li>
      </ul>
      <AboutSituations />
    </section>
  )
}
