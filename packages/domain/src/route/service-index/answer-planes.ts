import { type Answer, answerTo } from '../../situation/index.ts'
import type { Subject } from '../criterion-fit.ts'
import { verdictOrder } from '../order-matches.ts'
import { weigh } from '../weigh-claims.ts'
import { lowestBit } from './bitmap.ts'
import { type Seen, type SubjectKind, subjects } from './compile-service.ts'
import { recall } from './kept.ts'
import type { ServiceIndex } from './service-index.ts'
import { emptyVerdicts, type VerdictPlanes } from './verdict-planes.ts'

type Said = { readonly kind: SubjectKind; readonly subject: Subject }

// Never asked and unsure weigh the same; a set weighs the same in whatever order it was given.
function keyOf(answer: Answer): string {
  if (answer.kind !== 'known') return answer.kind === 'withheld' ? 'withheld' : ''
  return JSON.stringify(Array.isArray(answer.value) ? answer.value.toSorted() : answer.value)
}

/** What of a situation the claims on one subject are compared with: the same key, the same planes. */
function heardOn({ ruledLanguages }: Seen, { kind, subject: { situation, searchedIn } }: Said): string {
  const { answers, gender = '', household = '', speaks = [] } = situation
  switch (kind) {
    case 'status':
      return keyOf(answerTo(answers, 'status'))
    case 'exploitation':
      return keyOf(answerTo(answers, 'exploitation_forms'))
    case 'age':
      return keyOf(answerTo(answers, 'age_band'))
    case 'gender':
      return gender
    case 'household':
      return household
    case 'language':
      return JSON.stringify(speaks.filter((code) => ruledLanguages.has(code)).sort())
    case 'province': {
      const answer = answerTo(answers, 'province')
      return answer.kind === 'known' ? keyOf(answer) : `${keyOf(answer)}/${searchedIn ?? ''}`
    }
  }
}

/** The verdict of each distinct list of rules on a subject, as its place in the order of verdicts: the worst of its rules. */
function verdictsOfLists({ seen }: ServiceIndex, kind: SubjectKind, subject: Subject): Uint8Array {
  const { rules, lists } = seen.profiles[kind]
  const alone = rules.items.map((rule) => verdictOrder[weigh(rule, subject).verdict])
  return Uint8Array.from(lists.items, (list) => list.reduce((worst, rule) => Math.max(worst, alone[rule] ?? 0), 0))
}

/** Whom the claims on a subject do not simply take, given what was said on it. `spare` is written over. */
function planesFor(index: ServiceIndex, { kind, subject }: Said, spare: VerdictPlanes | undefined): VerdictPlanes {
  const verdicts = verdictsOfLists(index, kind, subject)
  const column = index.columns.profiles[kind]
  const says = index.planes.says[kind]
  const planes = spare ?? emptyVerdicts(index.words)
  for (let word = 0; word < index.words; word++) {
    let [left, refuses, asks, conditions] = [says[word] ?? 0, 0, 0, 0]
    while (left !== 0) {
      const bit = left & -left
      const verdict = verdicts[column[word * 32 + lowestBit(left)] ?? 0] ?? 0
      if (verdict === verdictOrder['will-not']) refuses |= bit
      else if (verdict === verdictOrder['ask-first']) asks |= bit
      else if (verdict === verdictOrder['takes-if']) conditions |= bit
      left ^= bit
    }
    planes['will-not'][word] = refuses
    planes['ask-first'][word] = asks
    planes['takes-if'][word] = conditions
  }
  return planes
}

/** The planes to lay over one another for a situation: the floor, and those of each subject on which any claim says anything. */
export function planesOf(index: ServiceIndex, subject: Subject): readonly VerdictPlanes[] {
  const said = subjects.filter((kind) => index.seen.profiles[kind].rules.items.length > 0)
  const answered = said.map((kind) =>
    recall(index.remembered.answers, `${kind}/${heardOn(index.seen, { kind, subject })}`, (spare) => planesFor(index, { kind, subject }, spare)),
  )
  return [index.planes.floor, ...answered]
}
