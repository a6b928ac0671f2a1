import { Trans } from '@lingui/react/macro'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** The options that a trap or a clock is about, on a line of their own. */
export function AboutOptions({ ids }: { readonly ids: readonly string[] }) {
  const { options } = useRoutes()
  const { text } = useWords()
  const titles = ids.flatMap((id) => options.get(id) ?? []).map((option) => text(option.title))
  return titles.length === 0 ? null : (
    <small className="about-options soft">
      <Trans context="options that a trap or a clock is about">About: {titles.join(' · ')}</Trans>
    </small>
  )
}
