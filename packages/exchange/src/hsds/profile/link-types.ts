import type { Bilingual } from '@recourse/domain/shared'
import type { Shape } from './shape.ts'
import { addedShape, addressShape, areaShape, claimShape, disclosureShape, hoursShape, needShape, phoneShape, serviceShape, sourceShape } from './shapes.ts'

/** What the profile adds to an HSDS service, each as an attribute of this link type. The value is JSON of `shape`, in the schema file `file`. */
export type LinkType = { readonly name: Bilingual; readonly tells: Bilingual; readonly file: string; readonly shape: Shape }

/** The version of the profile. */
export const profileVersion = '0.1.0'

const claimFile = 'recourse_claim.json'

/** Every link type of the profile. */
export const linkTypes = {
  'recourse:service': {
    name: { en: 'Service in two languages', fr: 'Service en deux langues' },
    tells: {
      en: 'The names and words of the service in English and in French, its id with us, and the languages it speaks.',
      fr: 'Les noms et les mots du service en français et en anglais, son identifiant chez nous et les langues qu’il parle.',
    },
    file: 'recourse_service.json',
    shape: serviceShape,
  },
  'recourse:area': {
    name: { en: 'Area', fr: 'Territoire' },
    tells: {
      en: 'Where the service is: a country, provinces, towns, or a confidential site, of which only the provinces are told.',
      fr: 'Où est le service\u00A0: un pays, des provinces, des localités, ou un lieu confidentiel, dont on ne dit que les provinces.',
    },
    file: 'recourse_area.json',
    shape: areaShape,
  },
  'recourse:need': {
    name: { en: 'Need', fr: 'Besoin' },
    tells: { en: 'A need that the service meets, by its id.', fr: 'Un besoin auquel le service répond, par son identifiant.' },
    file: 'recourse_need.json',
    shape: needShape,
  },
  'recourse:criterion': {
    name: { en: 'Whom it takes', fr: 'Qui il reçoit' },
    tells: {
      en: 'A dated claim about whom the service takes, with how it is known.',
      fr: 'Une affirmation datée sur les personnes que le service reçoit, et comment on le sait.',
    },
    file: claimFile,
    shape: claimShape,
  },
  'recourse:intake': {
    name: { en: 'What it asks', fr: 'Ce qu’il demande' },
    tells: {
      en: 'A dated claim about what must be told or shown before the service helps.',
      fr: 'Une affirmation datée sur ce qu’il faut dire ou montrer avant de recevoir de l’aide.',
    },
    file: claimFile,
    shape: claimShape,
  },
  'recourse:disclosure': {
    name: { en: 'What it tells others', fr: 'Ce qu’il dit à d’autres' },
    tells: {
      en: 'A dated claim about what the service tells others of a person.',
      fr: 'Une affirmation datée sur ce que le service dit d’une personne à d’autres.',
    },
    file: claimFile,
    shape: claimShape,
  },
  'recourse:practice': {
    name: { en: 'What it does', fr: 'Ce qu’il fait' },
    tells: { en: 'A dated claim about how the service works.', fr: 'Une affirmation datée sur la façon de faire du service.' },
    file: claimFile,
    shape: claimShape,
  },
  'recourse:hours': {
    name: { en: 'A claim about hours', fr: 'Une affirmation sur les heures' },
    tells: { en: 'A dated claim about when the service opens.', fr: 'Une affirmation datée sur l’ouverture du service.' },
    file: claimFile,
    shape: claimShape,
  },
  'recourse:capacity': {
    name: { en: 'Free places', fr: 'Places libres' },
    tells: { en: 'A dated count of free places; it ages in hours.', fr: 'Un compte daté de places libres; il vieillit en quelques heures.' },
    file: claimFile,
    shape: claimShape,
  },
  'recourse:opening': {
    name: { en: 'Hours', fr: 'Heures' },
    tells: {
      en: 'When the service opens, in both languages, with its time zone.',
      fr: 'Quand le service ouvre, dans les deux langues, avec son fuseau horaire.',
    },
    file: 'recourse_opening.json',
    shape: hoursShape,
  },
  'recourse:phone': {
    name: { en: 'Phone', fr: 'Téléphone' },
    tells: {
      en: 'A number, what it is for in both languages, and how sure it is.',
      fr: 'Un numéro, à quoi il sert dans les deux langues, et à quel point il est sûr.',
    },
    file: 'recourse_phone.json',
    shape: phoneShape,
  },
  'recourse:address': {
    name: { en: 'Public address', fr: 'Adresse publique' },
    tells: {
      en: 'The public address of an office. Never one where people are sheltered.',
      fr: 'L’adresse publique d’un bureau. Jamais d’un lieu où l’on héberge.',
    },
    file: 'recourse_address.json',
    shape: addressShape,
  },
  'recourse:discloses': {
    name: { en: 'Who learns what', fr: 'Qui apprend quoi' },
    tells: {
      en: 'Who learns what when the service is contacted or used, and by which rule.',
      fr: 'Qui apprend quoi quand on contacte ou utilise le service, et selon quelle règle.',
    },
    file: 'recourse_discloses.json',
    shape: disclosureShape,
  },
  'recourse:source': {
    name: { en: 'Source', fr: 'Source' },
    tells: {
      en: 'Where a claim was read or who was asked, with the date it bears.',
      fr: 'Où une affirmation a été lue ou à qui on l’a demandée, avec la date qu’elle porte.',
    },
    file: 'recourse_source.json',
    shape: sourceShape,
  },
  'recourse:added': {
    name: { en: 'Added on export', fr: 'Ajouté à l’exportation' },
    tells: {
      en: 'The fields that the export added to a record that came from elsewhere.',
      fr: 'Les champs que l’exportation a ajoutés à une fiche venue d’ailleurs.',
    },
    file: 'recourse_added.json',
    shape: addedShape,
  },
} as const satisfies Readonly<Record<string, LinkType>>

/** The name of a link type of the profile. */
export type LinkTypeName = keyof typeof linkTypes

/** Every link type. */
export const linkTypeNames = Object.keys(linkTypes) as readonly LinkTypeName[]

/** Whether a link type is one of the profile. */
export const isLinkType = (name: unknown): name is LinkTypeName => typeof name === 'string' && Object.hasOwn(linkTypes, name)
