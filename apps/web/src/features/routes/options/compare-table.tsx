import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { compareRows } from './compare-rows.tsx'
import type { FoundOption } from './option-groups.ts'

const narrow = '(max-width: 767px)'

const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrow)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(narrow).matches,
  )

/** Options side by side: a table with row headers where there is room, one after another on a phone. */
export function CompareTable({ ids }: { readonly ids: readonly string[] }) {
  const { plan, options } = useRoutes()
  const isNarrow = useIsNarrow()
  const found = ids.flatMap((id): readonly FoundOption[] => {
    const [option, finding] = [options.get(id), plan.options.find((f) => f.id === id)]
    return option && finding ? [{ option, finding }] : []
  })
  return isNarrow ? <Stacked found={found} /> : <Table found={found} />
}

function Table({ found }: { readonly found: readonly FoundOption[] }) {
  const { text, voice } = useWords()
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <td />
          {found.map(({ option }) => (
            <th key={option.id} scope="col">
              {text(option.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compareRows(voice).map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <row.Title />
            </th>
            {found.map((one) => (
              <td key={one.option.id}>
                <row.Cell found={one} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stacked({ found }: { readonly found: readonly FoundOption[] }) {
  const { text, voice } = useWords()
  return (
    <div className="flow">
      <p className="small soft">
        <Trans>One after another, the same lines in the same order.</Trans>
      </p>
      {found.map((one) => (
        <section key={one.option.id} className="compare-one" aria-labelledby={`compare-${one.option.id}`}>
          <h3 id={`compare-${one.option.id}`}>{text(one.option.title)}</h3>
          <dl>
            {compareRows(voice).map((row) => (
              <div key={row.id}>
                <dt>
                  <row.Title />
                </dt>
                <dd>
                  <row.Cell found={one} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
