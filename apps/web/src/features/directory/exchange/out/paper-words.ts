import type { Bilingual } from '@recourse/domain/shared'

/** The words of the printed sheet, which is in both languages at once: whoever finds it on a wall reads one of them. */
export const paperWords = {
  title: { en: 'Services', fr: 'Services' },
  forNeed: { en: 'Kind of help', fr: 'Genre d’aide' },
  inProvince: { en: 'Province', fr: 'Province' },
  helpsWith: { en: 'Helps with', fr: 'Aide pour' },
  where: { en: 'Where', fr: 'Où' },
  phones: { en: 'Phone', fr: 'Téléphone' },
  noPhone: { en: 'No number that is sure enough to be shown', fr: 'Aucun numéro assez sûr pour être montré' },
  textLine: { en: 'Text messages', fr: 'Messages texte' },
  email: { en: 'Email', fr: 'Courriel' },
  website: { en: 'Website', fr: 'Site Web' },
  hours: { en: 'Hours', fr: 'Heures' },
  languages: { en: 'Languages', fr: 'Langues' },
  cost: { en: 'Cost', fr: 'Coût' },
  discloses: { en: 'Who may learn what', fr: 'Qui peut apprendre quoi' },
  ask: { en: 'Ask first, without saying who it is for', fr: 'À demander d’abord, sans dire pour qui' },
  nothingToAsk: { en: 'Nothing is left to ask', fr: 'Il ne reste rien à demander' },
  status: {
    inactive: { en: 'Not running now', fr: 'Ne fonctionne pas en ce moment' },
    defunct: { en: 'Closed for good', fr: 'Fermé pour de bon' },
    'temporarily closed': { en: 'Closed for now', fr: 'Fermé pour l’instant' },
  },
  canada: { en: 'All of Canada', fr: 'Tout le Canada' },
  secret: { en: 'the place itself is kept secret', fr: 'le lieu lui-même est gardé secret' },
  care: {
    en: 'Always call first: what is on paper may have changed. Nothing here is about a person; write nobody’s name on it.',
    fr: 'Appelez toujours d’abord\u00A0: ce qui est imprimé peut avoir changé. Rien ici ne parle d’une personne; n’y écrivez le nom de personne.',
  },
  emergency: { en: 'In an emergency: 911', fr: 'En cas d’urgence\u00A0: 911' },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<string, Bilingual>>>>
