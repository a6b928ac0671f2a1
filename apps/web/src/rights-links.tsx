import { Trans, useLingui } from '@lingui/react/macro'
import type { RightsPage } from '@recourse/domain/law'
import { useWords } from './words/voice.tsx'

/** The plain pages on rights, each in a new tab: going there from this one would lose what was said. */
export function RightsLinks({ pages }: { readonly pages: readonly RightsPage[] }) {
  const { text, language } = useWords()
  const { t } = useLingui()
  if (pages.length === 0) return null
  return (
    <div>
      <p>
        <Trans>Short pages on rights, to read or print, in English, French and Spanish:</Trans>
      </p>
      <ul className="bare">
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a href={`/rights/${id}/${language}/`} target="_blank" rel="noopener">
              {text(title)}
              <span className="sr-only"> ({t`new tab`})</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
