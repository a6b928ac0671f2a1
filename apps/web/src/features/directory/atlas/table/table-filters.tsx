import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Check } from '../../../../design/check.tsx'
import { Select } from '../../../../design/select.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { knowledgeWords } from '../row-words.tsx'
import type { Atlas } from '../use-atlas.ts'
import { noFilters, noNeed, type TableFilters } from './table-view.ts'

type Choice = { readonly id: string; readonly label: string }

const papersWords = {
  confirmed: msg`No condition, confirmed lately`,
  read: msg`No condition, read or too old`,
  rule: msg`A rule or a condition`,
  'not-known': msg({ message: 'Not known', context: 'whatever the status' }),
} as const

type ListFilter = Exclude<keyof TableFilters, 'words' | 'demonstration'>

/** What each list offers, and its label. */
export function useFilterLists({
  needs,
  provinces,
}: Atlas): readonly { readonly id: ListFilter; readonly label: string; readonly choices: readonly Choice[] }[] {
  const { t } = useLingui()
  const { text, word } = useWords()
  const ofWords = (words: Readonly<Record<string, Parameters<typeof word>[0]>>): readonly Choice[] =>
    Object.entries(words).map(([id, message]) => ({ id, label: word(message) }))
  return [
    {
      id: 'need',
      label: t`Kind of help`,
      choices: [...needs.map(({ id, label }) => ({ id, label: text(label) })), { id: noNeed, label: t`No kind said` }],
    },
    { id: 'province', label: t`Province`, choices: [...provinces.map(({ id, name }) => ({ id, label: name })), { id: 'national', label: t`All of Canada` }] },
    { id: 'knowledge', label: t`How it is known`, choices: ofWords(knowledgeWords) },
    { id: 'papers', label: t`Whatever the status?`, choices: ofWords(papersWords) },
    {
      id: 'running',
      label: t`Running`,
      choices: [
        { id: 'yes', label: t`It runs` },
        { id: 'no', label: t`It does not run now` },
      ],
    },
    {
      id: 'questions',
      label: t`Questions to ask`,
      choices: [
        { id: 'some', label: t`Some to ask` },
        { id: 'none', label: t`None to ask` },
      ],
    },
  ]
}

/** What narrows the table, in words: for the paper, where the lists themselves are not. */
export function useFilterWords(atlas: Atlas, filters: TableFilters): readonly string[] {
  const { t } = useLingui()
  const lists = useFilterLists(atlas)
  const chosen = lists.flatMap(({ id, label, choices }) => {
    const choice = choices.find((one) => one.id === filters[id])
    return choice ? [t({ message: `${label}: ${choice.label}`, context: 'a filter' })] : []
  })
  const words = filters.words.trim()
  return [...(words === '' ? [] : [t`Words: ${words}`]), ...chosen, ...(filters.demonstration ? [t`Demonstration services only`] : [])]
}

/** The filters. Nothing of them is kept. */
export function Filters({
  atlas,
  filters,
  onChange,
}: {
  readonly atlas: Atlas
  readonly filters: TableFilters
  readonly onChange: (filters: TableFilters) => void
}) {
  const { t } = useLingui()
  const id = useId()
  const lists = useFilterLists(atlas)
  return (
    <form className="card atlas-filters on-screen" autoComplete="off" aria-label={t`What narrows the list`} onSubmit={(event) => event.preventDefault()}>
      <div className="labelled atlas-words">
        <label htmlFor={id}>
          <Trans>Words</Trans>
        </label>
        <input
          id={id}
          className="field"
          type="text"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={filters.words}
          onChange={(event) => onChange({ ...filters, words: event.target.value })}
        />
      </div>
      {lists.map((list) => (
        <Select
          key={list.id}
          label={list.label}
          none={t({ message: 'All', context: 'no filter' })}
          value={filters[list.id]}
          choices={list.choices}
          onChange={(value) => onChange({ ...filters, [list.id]: value })}
        />
      ))}
      <div className="row atlas-filters-end">
        {atlas.hasDemonstration ? <DemonstrationSwitch filters={filters} onChange={onChange} /> : null}
        <Button small disabled={isEmpty(filters)} onClick={() => onChange(noFilters)}>
          <Trans>Clear the filters</Trans>
        </Button>
      </div>
    </form>
  )
}

const isEmpty = (filters: TableFilters): boolean => Object.entries(noFilters).every(([key, value]) => filters[key as keyof TableFilters] === value)

function DemonstrationSwitch({ filters, onChange }: { readonly filters: TableFilters; readonly onChange: (filters: TableFilters) => void }) {
  return (
    <Check checked={filters.demonstration} onChange={(demonstration) => onChange({ ...filters, demonstration })}>
      <Trans>Show the invented services instead (demonstration)</Trans>
    </Check>
  )
}
