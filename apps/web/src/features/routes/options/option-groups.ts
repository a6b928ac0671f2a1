import type { DirectoryCorpus } from '@recourse/domain/directory'
import type { LawfulOption, Theme } from '@recourse/domain/law'
import type { OptionFinding, RoutePlan } from '@recourse/domain/route'
import type { Filters } from '../routes-state.ts'

/** One option with what was found about it. */
export type FoundOption = { readonly option: LawfulOption; readonly finding: OptionFinding }

/** Options under one heading of the content. */
export type ThemeGroup = { readonly theme: Theme; readonly found: readonly FoundOption[] }

/** The options as the screen shows them: essentials before papers, what matters less apart. Inside a group the order is the corpus's, never ours. */
export type OptionGroups = { readonly essentials: readonly FoundOption[]; readonly others: readonly ThemeGroup[]; readonly lessLikely: readonly FoundOption[] }

/** Ids of the needs that come before everything else. */
export const essentialNeedsOf = (directory: DirectoryCorpus): ReadonlySet<string> =>
  new Set(directory.needs.filter((need) => need.essential).map((need) => need.id))

/** Whether an option is about an essential need (a bed, health, someone to talk to) and nobody with power over the person takes part. */
export const isEssential = (option: LawfulOption, essentialNeeds: ReadonlySet<string>): boolean =>
  option.authorities.length === 0 && option.needs.some((need) => essentialNeeds.has(need))

/** Whether an option passes what was chosen in the filters. */
export const passes = (option: LawfulOption, filters: Filters): boolean =>
  (!filters.withoutAuthority || option.authorities.length === 0) &&
  (filters.gives === null || option.givesCodes.includes(filters.gives)) &&
  (filters.decision === null || option.decision === filters.decision)

/** What the groups are made of. */
export type Grouping = {
  readonly plan: RoutePlan
  readonly options: ReadonlyMap<string, LawfulOption>
  readonly themes: readonly Theme[]
  readonly essentialNeeds: ReadonlySet<string>
  readonly filters: Filters
}

/** Sorts the options of a plan into the groups of the screen, in the order of the content. */
export function groupOptions({ plan, options, themes, essentialNeeds, filters }: Grouping): OptionGroups {
  const found = plan.options.flatMap((finding): readonly FoundOption[] => {
    const option = options.get(finding.id)
    return option && passes(option, filters) ? [{ option, finding }] : []
  })
  const inOrder = themes.flatMap((theme) => theme.options.flatMap((id) => found.find(({ option }) => option.id === id) ?? []))
  const likely = inOrder.filter(({ finding }) => finding.relevant !== 'no')
  const rest = likely.filter(({ option }) => !isEssential(option, essentialNeeds))
  return {
    essentials: likely.filter(({ option }) => isEssential(option, essentialNeeds)),
    others: themes.map((theme) => ({ theme, found: rest.filter(({ option }) => theme.options.includes(option.id)) })).filter((group) => group.found.length > 0),
    lessLikely: inOrder.filter(({ finding }) => finding.relevant === 'no'),
  }
}

/** How many options of each finding are worth showing. */
export function countFindings(plan: RoutePlan): Readonly<Record<OptionFinding['finding'], number>> {
  const count = (finding: OptionFinding['finding']): number => plan.options.filter((o) => o.relevant !== 'no' && o.finding === finding).length
  return {
    open: count('open'),
    unknown: count('unknown'),
    closed: count('closed'),
    'not-in-force': count('not-in-force'),
    'being-checked': count('being-checked'),
  }
}
