import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Check } from '../../../../design/check.tsx'
import { Select } from '../../../../design/select.tsx'
import { verdictWords } from '../../../../words/codes.ts'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import type { Atlas } from '../use-atlas.ts'
import type { MapFilters } from './map-groups.ts'

const verdicts = ['takes', 'takes-if', 'ask-first', 'will-not'] as const

/** What narrows the map, and how many services are on it. Nothing of it is kept. */
export function MapFilterForm({
  atlas,
  filters,
  count,
  onChange,
}: {
  readonly atlas: Atlas
  readonly filters: MapFilters
  readonly count: number
  readonly onChange: (filters: MapFilters) => void
}) {
  const { t } = useLingui()
  const { text, word } = useWords()
  return (
    <>
      <form className="card atlas-filters on-screen" autoComplete="off" aria-label={t`What narrows the map`} onSubmit={(event) => event.preventDefault()}>
        <Select
          label={t`Kind of help`}
          none={t({ message: 'All', context: 'no filter' })}
          value={filters.need}
          choices={atlas.needs.map(({ id, label }) => ({ id, label: text(label) }))}
          onChange={(need) => onChange({ ...filters, need })}
        />
        <Select
          label={t`For the situation described`}
          none={t`Whatever they would say`}
          value={filters.verdict}
          choices={verdicts.map((id) => ({ id, label: word(verdictWords[id]) }))}
          onChange={(id) => onChange({ ...filters, verdict: verdicts.find((one) => one === id) ?? '' })}
        />
        {atlas.hasDemonstration ? (
          <Check checked={filters.demonstration} onChange={(demonstration) => onChange({ ...filters, demonstration })}>
            <Trans>Show the invented services instead (demonstration)</Trans>
          </Check>
        ) : null}
        {filters.verdict === '' ? null : (
          <p className="small soft atlas-filters-note">
            <Trans>The situation is what was said under “Find a service” or in the questions. Once a province is known, services of others are left out.</Trans>
          </p>
        )}
      </form>
      <p className="small soft" role="status">
        <Plural value={count} one="# service that runs is on this map." other="# services that run are on this map." />
      </p>
      <OnPaper atlas={atlas} filters={filters} />
    </>
  )
}

// The answer for the person described stays off the paper: on it, a list of who would refuse says something of them.
function OnPaper({ atlas, filters }: { readonly atlas: Atlas; readonly filters: MapFilters }) {
  const { text, language } = useWords()
  const { on } = useDirectoryView()
  const need = atlas.needs.find(({ id }) => id === filters.need)
  return (
    <p className="small on-paper">
      <Trans>Printed on {dayInWords(on, language)}. Always call first.</Trans> {need ? text(need.label) : null}
    </p>
  )
}
