import type { Claim, Place, Service } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import { readCorpus } from './build.ts'

const corpus = readCorpus()
const found = corpus.directory.places.find(({ id }) => id === 'place:trois-rivieres-qc')
if (!found) throw new Error('the corpus has no town to look in')
/** A town of the corpus. */
export const town: Place = found

const claim = (more: Partial<Claim>): Claim => ({
  id: 'women',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'An invented page spoke of women.', fr: 'Une page inventée parlait de femmes.' },
  ask: { en: 'Whom do you take, in this invented house?', fr: 'Qui recevez-vous, dans cette maison inventée?' },
  method: 'web',
  source: 'page',
  by: 'a test',
  ...more,
})

/** A shelter that was made up. */
export const house: Service = {
  id: 'qc-invented-house',
  name: { en: 'Invented House', fr: 'Maison inventée' },
  organization: { en: 'Invented Friends', fr: 'Amis inventés' },
  status: 'active',
  demonstration: false,
  needs: ['shelter'],
  area: { kind: 'towns', provinces: [town.province], places: [town.id] },
  description: { en: 'A house that was made up.', fr: 'Une maison inventée.' },
  phones: [{ number: '1-800-555-0100', label: { en: 'Line', fr: 'Ligne' }, evidence: 'one_page', seenOn: ['an invented page'] }],
  languages: ['en', 'fr'],
  discloses: [],
  claims: [
    claim({}),
    claim({
      id: 'told',
      field: 'disclosure',
      value: 'unknown',
      text: { en: 'No page says.', fr: 'Aucune page ne le dit.' },
      ask: { en: 'Who is told, in this invented house?', fr: 'À qui le dites-vous, dans cette maison inventée?' },
    }),
  ].map(({ criterion, ...rest }) => (rest.field === 'criterion' && criterion ? { ...rest, criterion } : rest)),
  sources: [{ id: 'page', title: { en: 'An invented page', fr: 'Une page inventée' }, url: 'https://example.org/page', datedText: 'undated' }],
}
/** A street that may not show where people are sheltered. */
export const street = '12 Imaginary Street'
/** A clinic that was made up, with a public address. */
export const clinic: Service = {
  ...house,
  id: 'qc-invented-clinic',
  name: { en: 'Invented Clinic', fr: 'Clinique inventée' },
  needs: ['legal_help'],
  description: { en: `A clinic in ${town.name.en}.`, fr: 'Une clinique inventée.' },
  addresses: [{ line: street, town: town.name.en, province: town.province }],
}
/** A shelter whose place is a secret, as a careless editor would write it. */
export const hidden: Service = {
  ...house,
  id: 'qc-invented-refuge',
  name: { en: 'Invented Refuge', fr: 'Refuge inventé' },
  area: { kind: 'confidential', provinces: [town.province] },
  claims: [
    ...house.claims,
    claim({ id: 'where', ask: { en: `Do you take people at ${street}?`, fr: 'Recevez-vous des gens au 12, rue Imaginaire?' }, value: 'unknown' }),
  ],
}
const elsewhere: Service = {
  ...house,
  id: 'on-invented',
  name: { en: 'Invented Elsewhere', fr: 'Ailleurs inventé' },
  area: { kind: 'province', provinces: ['ON'] },
}

/** A corpus with these and no other service. */
export const invented: Corpus = { ...corpus, directory: { ...corpus.directory, services: [clinic, house, hidden, elsewhere] } }

/** Words of the interface that these journeys need, in both languages. */
export const words = {
  find: { en: 'Find a service', fr: 'Trouver un service' },
  tab: { en: 'What to ask', fr: 'Quoi demander' },
  need: { en: 'Kind of help', fr: 'Genre d’aide' },
  community: { en: 'Community (town, or three characters of a postal code)', fr: 'Communauté (ville, ou trois caractères d’un code postal)' },
  call: { en: 'Call', fr: 'Appeler' },
  record: { en: 'Record this answer', fr: 'Noter cette réponse' },
  skip: { en: 'Skip', fr: 'Passer' },
  anyone: { en: 'No condition', fr: 'Pas de condition' },
  only: { en: 'Only these', fr: 'Seulement ceux-ci' },
  condition: { en: 'On a condition', fr: 'À une condition' },
  theCondition: { en: 'The condition', fr: 'La condition' },
  from: { en: 'From age', fr: 'Dès l’âge de' },
  yes: { en: 'Yes', fr: 'Oui' },
  inWords: { en: 'In words', fr: 'En mots' },
  what: { en: 'What it said', fr: 'Ce qu’il a dit' },
  takeBack: { en: 'Take back', fr: 'Annuler' },
  nobody: { en: 'Nobody answered at all', fr: 'Personne n’a répondu' },
  day: { en: 'Day', fr: 'Jour' },
  gender: { en: 'Gender, only because some services ask', fr: 'Genre, seulement parce que certains services le demandent' },
  askIt: { en: 'Ask what is not known', fr: 'Demander ce qu’on ne sait pas' },
  correct: { en: 'Correct this record', fr: 'Corriger cette fiche' },
  save: { en: 'Save', fr: 'Enregistrer' },
  secret: { en: 'Its place is kept secret', fr: 'Son lieu est gardé secret' },
  takeOut: { en: 'Take these words out for me', fr: 'Enlever ces mots pour moi' },
  nameFr: { en: 'Name (French)', fr: 'Nom (français)' },
  claimed: { en: 'What is claimed of it, and since when', fr: 'Ce qu’on en dit, et depuis quand' },
  leave: { en: 'Leave this page', fr: 'Quitter cette page' },
  print: { en: 'Print this list', fr: 'Imprimer cette liste' },
} as const
