import type { Capacity, Claim, Criterion } from '@recourse/domain/directory'
import type { Bilingual, Day } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'
import { listSourceId } from './list-source.ts'

/** The role given as author of a claim that was read in a list. */
const listAuthor = 'imported list'

/** What is asked about each kind of criterion, without identifying anyone. */
export const askOf = {
  status: both(
    'Do you take people whatever their immigration status or papers? What do you ask to see, and what do you write down?',
    'Recevez-vous les gens quels que soient leur statut d’immigration ou leurs papiers? Que demandez-vous à voir, et que notez-vous?',
  ),
  gender: both(
    'Whom do you take: women, men, trans, non-binary and Two-Spirit people?',
    'Qui recevez-vous\u00A0: des femmes, des hommes, des personnes trans, non binaires ou bispirituelles?',
  ),
  age: both('From what age, and up to what age, do you take people?', 'À partir de quel âge, et jusqu’à quel âge, recevez-vous les gens?'),
  household: both('Do you take someone alone, a couple, a parent with children?', 'Recevez-vous une personne seule, un couple, un parent avec des enfants?'),
  province: both('Must a person live somewhere in particular to get help from you?', 'Faut-il vivre à un endroit en particulier pour recevoir votre aide?'),
  exploitation: both(
    'Do you help people who were made to work or to do other things against their will?',
    'Aidez-vous des personnes qu’on a forcées à travailler ou à faire autre chose contre leur gré?',
  ),
  language: both('In which languages do you help, and can you find an interpreter?', 'En quelles langues aidez-vous, et pouvez-vous trouver un interprète?'),
  other: both(
    'Is this a condition for everyone? What if a person does not meet it?',
    'Est-ce une condition pour tout le monde? Et si une personne ne la remplit pas?',
  ),
} as const satisfies Record<Criterion['kind'], Bilingual>

const askFields = {
  hours: both('When are you open, and at what hours do you answer the phone?', 'Quand êtes-vous ouverts, et à quelles heures répondez-vous au téléphone?'),
  capacity: both(
    'Do you have a free place now? May we hold it while someone comes?',
    'Avez-vous une place libre maintenant? Peut-on la garder le temps que quelqu’un vienne?',
  ),
  intake: both(
    'How does a person get in: by phone, with an appointment, with a referral? What must be told first?',
    'Comment se fait l’accueil\u00A0: par téléphone, sur rendez-vous, sur recommandation? Que faut-il dire d’abord?',
  ),
  disclosure: both('Who learns that a person came to you?', 'Qui apprend qu’une personne est venue chez vous?'),
  practice: both('Is this still so?', 'Est-ce encore le cas?'),
} as const satisfies Record<Exclude<Claim['field'], 'criterion'>, Bilingual>

/** Words of a list, quoted in a sentence of ours in both languages; `about` is what they speak of, as it follows “on” and « sur ». */
export const listSays = (words: string, about?: Bilingual): Bilingual => {
  const quoted = words.replace(/\s+/g, ' ').trim()
  return both(
    about ? `On ${about.en}, the list says: “${quoted}”.` : `The list says: “${quoted}”.`,
    about ? `Sur ${about.fr}, la liste dit\u00A0: «\u00A0${quoted}\u00A0».` : `La liste dit\u00A0: «\u00A0${quoted}\u00A0».`,
  )
}

/** What a reader says of a claim; the rest is the same for every list. */
export type ListClaim = {
  readonly id: string
  readonly field: Claim['field']
  readonly criterion?: Criterion
  readonly capacity?: Capacity
  readonly value: Claim['value']
  readonly text: Bilingual
  readonly condition?: Bilingual
  readonly ask?: Bilingual
  /** The day of the record, when it is not the day of the list. */
  readonly dated?: Day
}

/** A claim read in a list: method `import`, so at most a reason to ask, dated as the list is. */
export function importClaim({ dated, ask, ...claim }: ListClaim, listDated: Day | undefined): Claim {
  const verified = dated ?? listDated
  const asked = ask ?? (claim.field === 'criterion' ? askOf[claim.criterion?.kind ?? 'other'] : askFields[claim.field])
  return {
    ...claim,
    ask: asked,
    method: 'import',
    source: listSourceId,
    by: listAuthor,
    from: 'public-record',
    ...(verified === undefined ? {} : { verified }),
  }
}
