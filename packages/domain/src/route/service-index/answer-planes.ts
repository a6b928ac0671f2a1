import { type Answer, answerTo } from '../../situation/index.ts'
import type { Subject } from '../criterion-fit.ts'
import { verdictOrder } from '../order-matches.ts'
import { weigh } from '../weigh-claims.ts'
import type { Bitmap } from './bitmap.ts'
import { type SubjectKind, subjects } from './compile-service.ts'
import { recall } from './interned.ts'
import { kept } from './remembered.ts'
import type { ServiceIndex } from './service-index.ts'

// Never asked and unsure weigh the same; a set weighs the same in whatever order it was given.
function keyOf(answer: Answer): string {
  if (answer.kind !== 'known') return answer.kind === 'withheld' ? 'withheld' : ''
  return JSON.stringify(Array.isArray(answer.value) ? answer.value.toSorted() : answer.value)
}

/** What of a situation the claims on one subject are compared with: the same key, the same planes. */
function heardOn(kind: SubjectKind, { situation, searchedIn }: Subject): string {
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
      return JSON.stringify(speaks.toSorted())
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

/**
 * Three planes, word by word: whom these claims refuse, where they must be asked first, and where there are conditions. A service that is in none
 * of them surely takes, as far as this subject goes; one outside the first possibly does. Empty when no claim on the subject says anything.
 */
function planesFor(index: ServiceIndex, kind: SubjectKind, subject: Subject): Bitmap {
  const verdicts = verdictsOfLists(index, kind, subject)
  if (!verdicts.some((verdict) => verdict > 0)) return new Uint32Array(0)
  const column = index.columns.profiles[kind]
  const planes: Bitmap = new Uint32Array(index.words * 3)
  for (let word = 0, slot = 0; word < index.words; word++) {
    let [refuses, asks, conditions] = [0, 0, 0]
    for (let bit = 0; bit < 32; bit++, slot++) {
      const verdict = verdicts[column[slot] ?? 0] ?? 0
      if (verdict === 0) continue
      if (verdict === verdictOrder['will-not']) refuses |= 1 << bit
      else if (verdict === verdictOrder['ask-first']) asks |= 1 << bit
      else conditions |= 1 << bit
    }
    planes[word * 3] = refuses
    planes[word * 3 + 1] = asks
    planes[word * 3 + 2] = conditions
  }
  return planes
}

/** The planes to lay over one another for a situation: the floor, and those of each subject on which any claim says anything. */
export function planesOf(index: ServiceIndex, subject: Subject): readonly Bitmap[] {
  const answered = subjects.map((kind) =>
    recall(index.remembered.answers, `${kind}/${heardOn(kind, subject)}`, { limit: kept.answers, make: () => planesFor(index, kind, subject) }),
  )
  return [index.planes.floor, ...answered.filter((planes) => planes.length > 0)]
}
