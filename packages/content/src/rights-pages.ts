import type { LawCorpus, RightsPoint } from '@recourse/domain/law'
import { provisionsCitedBy } from './checks/check-citations.ts'
import type { ContentTree } from './content-tree.ts'

type WrittenPoint = ContentTree['rights'][number]['value']['sections'][number]['points'][number]

/** The public pages, each point that cites a changed text marked with the first day on which the change was found. */
export function rightsPages(tree: ContentTree): LawCorpus['rights'] {
  const changed = new Map(tree.drift.map((d) => [d.id, d.value.foundOn]))
  const pointOf = (point: WrittenPoint): RightsPoint => {
    const changedOn = provisionsCitedBy(point)
      .flatMap((id) => changed.get(id) ?? [])
      .sort()[0]
    return changedOn === undefined ? point : { ...point, changedOn }
  }
  return tree.rights.map(({ id, value }) => ({
    ...value,
    id,
    sections: value.sections.map(({ heading, points }) => ({ heading, points: points.map(pointOf) })),
  }))
}
