import { foldedName } from '@recourse/domain/directory'

// Words of taxonomies (Open Eligibility, 211 HSIS headings, CIOC subjects) in English and French, folded, and the need that each means. A term that holds the
// words as whole words is of that need. Few and sure: a need that is not found is asked for on review, a wrong one sends a person to the wrong door.
const words: Readonly<Record<string, readonly string[]>> = {
  crisis_line: [
    'crisis line',
    'crisis intervention',
    'crisis hotline',
    'helpline',
    'hotline',
    'distress line',
    'ligne de crise',
    'ligne d ecoute',
    'intervention de crise',
  ],
  shelter: [
    'shelter',
    'shelters',
    'emergency housing',
    'transitional housing',
    'safe house',
    'safe housing',
    'refuge',
    'hebergement',
    'maison d hebergement',
    'hebergement d urgence',
  ],
  food: ['food', 'food bank', 'food banks', 'food pantry', 'meals', 'banque alimentaire', 'aide alimentaire', 'repas', 'nourriture'],
  health_care: ['health care', 'medical care', 'primary care', 'community health', 'community clinics', 'soins de sante', 'clinique medicale', 'health'],
  sexual_assault_care: ['sexual assault', 'rape crisis', 'sexual violence', 'agression sexuelle', 'violence sexuelle', 'agressions sexuelles'],
  child_protection: ['child protection', 'child welfare', 'child protective services', 'protection de l enfance', 'protection de la jeunesse'],
  trafficking_support: ['human trafficking', 'trafficking', 'traite des personnes', 'traite de personnes', 'anti trafficking'],
  counselling: ['counselling', 'counseling', 'psychotherapy', 'mental health support', 'soutien psychologique', 'counselling services', 'therapy', 'therapie'],
  legal_help: [
    'legal aid',
    'legal services',
    'legal help',
    'legal clinic',
    'legal counseling',
    'legal',
    'aide juridique',
    'services juridiques',
    'clinique juridique',
  ],
  immigration_help: ['immigration', 'immigration assistance', 'refugee', 'refugee services', 'refugies', 'aide a l immigration'],
  labour_rights: [
    'labour rights',
    'labor rights',
    'workers rights',
    'employment standards',
    'droits des travailleurs',
    'normes du travail',
    'droit du travail',
  ],
  work_injury_help: ['workers compensation', 'work injury', 'injured workers', 'accident du travail', 'accidents du travail'],
  victim_services: ['victim services', 'victim assistance', 'victim support', 'aide aux victimes', 'crime victim', 'services aux victimes'],
  information_line: ['information and referral', 'information line', '211', 'information et reference'],
  interpretation: ['interpretation', 'interpreter', 'translation', 'interpretes', 'interprete', 'traduction'],
  income_support: ['income support', 'social assistance', 'welfare', 'financial assistance', 'aide sociale', 'aide financiere', 'soutien au revenu'],
  documents_help: ['identification documents', 'id clinic', 'identification cards', 'pieces d identite'],
  compensation: ['criminal injuries compensation', 'victim compensation', 'crime victim compensation', 'indemnisation'],
  settlement: ['settlement', 'newcomer', 'newcomers', 'newcomer services', 'etablissement', 'nouveaux arrivants', 'immigrant services'],
  outreach: ['outreach', 'drop in', 'street outreach', 'halte', 'travail de rue', 'travail de proximite'],
  organizing: ['workers centre', 'peer support', 'pairs aidants', 'entraide'],
  accompaniment: ['accompaniment', 'case management', 'accompagnement'],
  police: ['police', 'law enforcement'],
  prosecution: ['prosecution', 'crown attorney', 'poursuites criminelles'],
}

const phrases: readonly (readonly [need: string, phrase: string])[] = Object.entries(words).flatMap(([need, list]) =>
  list.map((phrase) => [need, ` ${phrase} `] as const),
)

/** The ids of the needs that this table knows. A test holds them to content/directory/needs.yaml. */
export const knownNeeds: readonly string[] = Object.keys(words)

/** The needs that a term of a taxonomy means. Empty when it means none that we are sure of. Never throws. */
export function needsOf(term: string): readonly string[] {
  const text = ` ${foldedName(term)} `
  return [...new Set(phrases.filter(([, phrase]) => text.includes(phrase)).map(([need]) => need))]
}
