import { Plural, Trans } from '@lingui/react/macro'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

const mostNamed = 3

/** The options that a trap or a clock is about, on a line of their own: those that matter here first, a few by name and the rest counted. */
export function AboutOptions({ ids }: { readonly ids: readonly string[] }) {
  const { options, plan } = useRoutes()
  const { text } = useWords()
  const relevant = new Map(plan.options.map((o) => [o.id, o.relevant]))
  const weight = { yes: 0, perhaps: 1, no: 2 } as const
  const inOrder = ids.filter((id) => options.has(id)).toSorted((a, b) => weight[relevant.get(a) ?? 'no'] - weight[relevant.get(b) ?? 'no'])
  if (inOrder.length === 0) return null
  const titles = inOrder
    .slice(0, mostNamed)
    .flatMap((id) => options.get(id) ?? [])
    .map((option) => text(option.title))
  const rest = inOrder.length - titles.length
  return (
    <small className="about-options soft">
      <Trans context="options that a trap or a clock is about">About: {titles.join(' · ')}</Trans>
      {rest > 0 ? (
        <>
          {' '}
          <Plural value={rest} one="and # more" other="and # more" />
        </>
      ) : null}
    </small>
  )
}
