import type { Language } from '@recourse/domain/shared'

/** The fixed words of the page for a lawyer. They are printed, so they are complete sentences in the language of the page. */
export const chronologyWords = {
  en: {
    title: 'Notes for a lawyer',
    days: 'Days, in order',
    running: 'Days that run',
    order: 'Order of steps, from the rules read',
    open: 'Can be asked for, in this reading',
    depends: 'Depends on',
    closed: 'A rule may close it',
    said: 'What was said of the situation',
    unrealistic: 'No option is realistic now, because',
    moreRules: 'More rules on the order of steps, on the screen: {n}.',
    noDay: 'the day is not written here',
    ends: 'ends on {day}, days left: {n}',
    ended: 'may have ended on {day}',
    foot: 'A situation, not a person: no name is written here. Made on {on} with {version}. A draft reading that no lawyer has signed; law as it stood between {from} and {to}. Not legal advice.',
  },
  fr: {
    title: 'Notes pour un avocat',
    days: 'Les jours, dans l’ordre',
    running: 'Délais qui courent',
    order: 'Ordre des étapes, selon les règles lues',
    open: 'Peut être demandé, selon cette lecture',
    depends: 'Dépend de',
    closed: 'Une règle peut fermer cette voie',
    said: 'Ce qui a été dit de la situation',
    unrealistic: 'Aucune option n’est réaliste maintenant, parce que',
    moreRules: 'Autres règles sur l’ordre des étapes, à l’écran : {n}.',
    noDay: 'le jour n’est pas écrit ici',
    ends: 'prend fin le {day}, jours restants : {n}',
    ended: 'a peut-être pris fin le {day}',
    foot: 'Une situation, non une personne : aucun nom n’est écrit ici. Fait le {on} avec {version}. Lecture provisoire qu’aucun avocat n’a signée; droit tel qu’il était entre le {from} et le {to}. Ce n’est pas un avis juridique.',
  },
} as const satisfies Record<Language, Record<string, string>>
