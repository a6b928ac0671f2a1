import type { DirectoryCorpus, Service } from '@recourse/domain/directory'
import { callPopulation, matchServices, type Verdict } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'

/** How many of the made-up situations went from one answer to another; the two are the same for those that did not change. */
export type VerdictChange = { readonly before: Verdict; readonly after: Verdict; readonly count: number }

function verdictsOf(directory: DirectoryCorpus, service: Service, on: Day): readonly Verdict[] {
  const alone = { ...directory, services: [service] }
  // A service that nothing reaches is asked first: it cannot be so here, where no province is said.
  return callPopulation.map((situation) => matchServices(alone, { situation, needs: [] }, on)[0]?.verdict ?? 'ask-first')
}

/** What changed for the made-up situations between two states of a service, the most frequent first. The counts add up to all of them. */
export function verdictChanges(
  directory: DirectoryCorpus,
  { before, after }: { readonly before: Service; readonly after: Service },
  on: Day,
): readonly VerdictChange[] {
  const [was, is] = [verdictsOf(directory, before, on), before === after ? null : verdictsOf(directory, after, on)]
  const counts = new Map<string, VerdictChange>()
  was.forEach((verdict, i) => {
    const now = is?.[i] ?? verdict
    const key = `${verdict} ${now}`
    counts.set(key, { before: verdict, after: now, count: (counts.get(key)?.count ?? 0) + 1 })
  })
  return [...counts.values()].sort((a, b) => b.count - a.count || (`${a.before} ${a.after}` < `${b.before} ${b.after}` ? -1 : 1))
}
