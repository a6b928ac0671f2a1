import type { Claim } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import type { ImportNote } from '../imported.ts'
import { both, sameWords } from '../limits/import-problem.ts'
import { importClaim, listSays } from '../record/import-claim.ts'
import { listedRemark } from '../record/listed-words.ts'
import { slugOf } from '../record/stable-id.ts'
import { cellOf, type TableRow, whereCell } from '../text/read-table.ts'
import type { MappedCriterion, Mapping } from './mapping.ts'

type Made = { readonly claims: readonly Claim[]; readonly notes: readonly ImportNote[] }

const nameOf = ({ criterion }: MappedCriterion): string => (criterion.kind === 'other' ? criterion.id : criterion.kind)

function claimOf(mapped: MappedCriterion, said: Claim['text'], { words, dated }: { readonly words: string; readonly dated: Day | undefined }): Claim {
  const conditional = mapped.value === 'conditional' ? { condition: sameWords(words) } : {}
  return importClaim({ id: `list-${nameOf(mapped)}`, field: 'criterion', criterion: mapped.criterion, value: mapped.value, text: said, ...conditional }, dated)
}

function byWords(row: TableRow, mapping: Mapping, dated: Day | undefined): Made {
  const made = (mapping.criteriaBy ?? []).map(({ column, values }): Made => {
    const words = cellOf(row, column).trim()
    const criteria = Object.hasOwn(values, words) ? values[words] : undefined
    if (criteria) return { claims: criteria.map((mapped) => claimOf(mapped, listSays(words), { words, dated })), notes: [] }
    if (words === '') return { claims: [], notes: [] }
    const asked = importClaim(
      {
        id: `list-${slugOf(column)}`,
        field: 'criterion',
        criterion: { kind: 'other', id: slugOf(column) || 'column' },
        value: 'unknown',
        text: listSays(words),
      },
      dated,
    )
    return {
      claims: [asked],
      notes: [
        {
          where: whereCell(row.number, column),
          kind: 'not-understood',
          text: both(
            'These words are not in the mapping. They were kept as a question to ask.',
            'Ces mots ne sont pas dans la correspondance. Ils sont gardés comme question à poser.',
          ),
        },
      ],
    }
  })
  return { claims: made.flatMap(({ claims }) => claims), notes: made.flatMap(({ notes }) => notes) }
}

// Beds for women beside beds for men: each claim alone would close the door to the other. Then nothing closes, and it is asked.
function byCount(row: TableRow, mapping: Mapping, dated: Day | undefined): readonly Claim[] {
  const counted = (mapping.countedFor ?? []).flatMap((group) => {
    const places = Number(cellOf(row, group.column))
    return Number.isFinite(places) && places > 0 ? [{ ...group, places }] : []
  })
  const several = counted.length > 1
  return counted.flatMap(({ criteria, words, places }) => {
    const said = both(`The list counts ${places} ${words.en}.`, `La liste compte ${places} ${words.fr}.`)
    return criteria.map((mapped) => {
      const claim = claimOf(several ? { ...mapped, value: 'unknown' } : mapped, said, { words: words.en, dated })
      return { ...claim, id: several ? `${claim.id}-${slugOf(words.en)}` : claim.id, ...(claim.condition === undefined ? {} : { condition: words }) }
    })
  })
}

/** The claims of a row: who is taken, by its words and by its counts, and remarks to ask about. */
export function rowClaims(row: TableRow, mapping: Mapping, dated: Day | undefined): Made {
  const said = byWords(row, mapping, dated)
  const remarks = (mapping.remarks ?? []).flatMap(({ column, about }) => listedRemark(cellOf(row, column), { id: `remark-${slugOf(column)}`, about, dated }))
  return { claims: [...said.claims, ...byCount(row, mapping, dated), ...remarks], notes: said.notes }
}
