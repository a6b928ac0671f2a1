import type { Bilingual, ChangedPart, SignedParts } from '../shared/index.ts'
import type { LawCorpus } from './law-corpus.ts'
import type { LawfulOption } from './option.ts'

/** The parts of an option as its file writes them. */
export type OptionPart = Exclude<keyof LawfulOption, 'id' | 'review' | 'contentHash'>

/** Words for each part of an option, as a heading. */
export const optionPartWords = {
  title: { en: 'Title', fr: 'Titre' },
  summary: { en: 'Summary', fr: 'Résumé' },
  decision: { en: 'Kind of decision', fr: 'Sorte de décision' },
  decider: { en: 'Who decides', fr: 'Qui décide' },
  decidedBy: { en: 'Who decides, coded', fr: 'Qui décide, codé' },
  authorities: { en: 'Authorities involved', fr: 'Autorités qui prennent part' },
  identifies: { en: 'Whether asking tells an authority who the person is', fr: 'Si demander fait connaître la personne à une autorité' },
  mustKnow: { en: 'Who else must know', fr: 'Qui d’autre doit savoir' },
  familyCovered: { en: 'Family covered, coded', fr: 'Famille couverte, codé' },
  costCode: { en: 'Cost, coded', fr: 'Coût, codé' },
  givesCodes: { en: 'What it can give, coded', fr: 'Ce qu’elle peut donner, codé' },
  provinces: { en: 'Provinces read', fr: 'Provinces lues' },
  inForce: { en: 'In force', fr: 'En vigueur' },
  relevance: { en: 'When it is worth showing', fr: 'Quand il vaut la peine de la montrer' },
  requires: { en: 'What must hold', fr: 'Ce qui doit être rempli' },
  bars: { en: 'What closes it, and the ways out', fr: 'Ce qui la ferme, et les exceptions' },
  lawyerOnly: { en: 'Only for a lawyer', fr: 'Pour un juriste seulement' },
  toDiscuss: { en: 'What somebody has to judge', fr: 'Ce que quelqu’un doit juger' },
  gives: { en: 'What it gives', fr: 'Ce qu’elle donne' },
  notRequired: { en: 'Not required', fr: 'Pas exigé' },
  risks: { en: 'Risks', fr: 'Risques' },
  inPractice: { en: 'In practice', fr: 'En pratique' },
  readings: { en: 'Court decisions followed', fr: 'Décisions de justice suivies' },
  cautions: { en: 'Beware of', fr: 'Attention' },
  consequences: { en: 'Charges, detention, removal, sharing', fr: 'Accusations, détention, renvoi, échange' },
  family: { en: 'Family', fr: 'Famille' },
  timing: { en: 'Time', fr: 'Délais' },
  cost: { en: 'Cost', fr: 'Coût' },
  discloses: { en: 'Who learns what', fr: 'Qui apprend quoi' },
  needs: { en: 'Needs whose services help', fr: 'Besoins dont les services aident' },
  sheet: { en: 'Lines of the sheet', fr: 'Lignes de la feuille' },
} as const satisfies Record<OptionPart, Bilingual>

const kindWords = {
  option: { en: 'in the option', fr: 'dans l’option' },
  provisions: { en: 'official text', fr: 'texte officiel' },
  concepts: { en: 'named condition', fr: 'condition nommée' },
  facts: { en: 'question', fr: 'question' },
  impossible: { en: 'impossible combination', fr: 'combinaison impossible' },
} as const satisfies Record<keyof SignedParts, Bilingual>

const howWords = {
  changed: { en: 'changed', fr: 'changé' },
  added: { en: 'new', fr: 'nouveau' },
  removed: { en: 'gone', fr: 'disparu' },
} as const satisfies Record<ChangedPart['how'], Bilingual>

function nameOf({ kind, id }: ChangedPart, law: Pick<LawCorpus, 'provisions' | 'concepts' | 'facts'>): Bilingual {
  const itself = { en: id, fr: id }
  switch (kind) {
    case 'option':
      return Object.entries(optionPartWords).find(([part]) => part === id)?.[1] ?? itself
    case 'provisions':
      return (Object.hasOwn(law.provisions, id) ? law.provisions[id]?.short : undefined) ?? itself
    case 'concepts':
      return law.concepts.find((concept) => concept.id === id)?.label ?? itself
    case 'facts':
      return law.facts.find((fact) => fact.id === id)?.label ?? itself
    case 'impossible':
      return itself
  }
}

/** A change in words: what kind of thing, its name, and how it differs. What is gone has no other name than its id. */
export function changeInWords(change: ChangedPart, law: Pick<LawCorpus, 'provisions' | 'concepts' | 'facts'>): Bilingual {
  const [kind, name, how] = [kindWords[change.kind], nameOf(change, law), howWords[change.how]]
  return { en: `${name.en} (${kind.en}, ${how.en})`, fr: `${name.fr} (${kind.fr}, ${how.fr})` }
}
