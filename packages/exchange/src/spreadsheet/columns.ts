import type { Bilingual } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'

/** A column of our spreadsheet: its machine name, and the words shown below it. */
type Column = { readonly name: string; readonly words: Bilingual }

const column = (name: string, en: string, fr: string): Column => ({ name, words: both(en, fr) })
const pair = (name: string, en: string, fr: string): readonly Column[] => [
  column(`${name}_en`, `${en} (English)`, `${fr} (anglais)`),
  column(`${name}_fr`, `${en} (French)`, `${fr} (français)`),
]

/** The criteria that have columns of their own in the first sheet. */
export const commonCriteria = ['status', 'gender', 'age', 'household'] as const

/** One of the criteria of the first sheet. */
export type CommonCriterion = (typeof commonCriteria)[number]

const criterionWords: Readonly<Record<CommonCriterion, Bilingual>> = {
  status: both('Immigration status', 'Statut d’immigration'),
  gender: both('Gender', 'Genre'),
  age: both('Age', 'Âge'),
  household: both('Household', 'Ménage'),
}

const criterionColumns = (kind: CommonCriterion): readonly Column[] => {
  const { en, fr } = criterionWords[kind]
  return [
    column(`${kind}_value`, `${en}: yes, no, conditional or unknown`, `${fr}\u00A0: yes, no, conditional ou unknown`),
    kind === 'age'
      ? column('age_accepts', 'Age: from..to, as 16..24 or 18..', 'Âge\u00A0: de..à, comme 16..24 ou 18..')
      : column(`${kind}_accepts`, `${en}: who is taken, parted by ;`, `${fr}\u00A0: qui est reçu, séparés par ;`),
    ...pair(`${kind}_text`, `${en}: what was said`, `${fr}\u00A0: ce qui a été dit`),
    ...pair(`${kind}_condition`, `${en}: the condition`, `${fr}\u00A0: la condition`),
    ...pair(`${kind}_ask`, `${en}: what to ask`, `${fr}\u00A0: que demander`),
    column(`${kind}_method`, `${en}: call, visit, document, web or import`, `${fr}\u00A0: call, visit, document, web ou import`),
    column(`${kind}_date`, `${en}: the day it was confirmed or printed`, `${fr}\u00A0: le jour de la confirmation ou de la page`),
    column(`${kind}_by`, `${en}: the role of who wrote it, never a name`, `${fr}\u00A0: le rôle de qui l’a écrit, jamais un nom`),
    column(`${kind}_source`, `${en}: id of its source`, `${fr}\u00A0: id de sa source`),
    column(`${kind}_claim`, `${en}: id of the claim`, `${fr}\u00A0: id de l’affirmation`),
  ]
}

/** The first sheet: one row for each service. */
export const serviceColumns: readonly Column[] = [
  column('id', 'Id; leave empty for a new service', 'Id; laisser vide pour un nouveau service'),
  ...pair('name', 'Name', 'Nom'),
  ...pair('organization', 'Organization', 'Organisme'),
  column('status', 'active, inactive, defunct or temporarily closed', 'active, inactive, defunct ou temporarily closed'),
  column('demonstration', 'Invented for demonstration: yes or no', 'Inventé pour démonstration\u00A0: yes ou no'),
  column('needs', 'Needs, parted by ;', 'Besoins, séparés par ;'),
  column('area', 'national, province, towns or confidential', 'national, province, towns ou confidential'),
  column('provinces', 'Provinces, as ON; QC', 'Provinces, comme ON; QC'),
  column('places', 'Towns, as place:toronto-on', 'Villes, comme place:toronto-on'),
  ...pair('description', 'Description', 'Description'),
  column('phones', 'Phones: number | label EN | label FR | evidence | seen on', 'Téléphones\u00A0: numéro | étiquette EN | étiquette FR | preuve | vu sur'),
  column('website', 'Website', 'Site Web'),
  column('email', 'E-mail', 'Courriel'),
  column('text_line', 'Text messages', 'Messages texte'),
  column(
    'addresses',
    'Public addresses of offices: line | town | province | postal code',
    'Adresses publiques de bureaux\u00A0: ligne | ville | province | code postal',
  ),
  ...pair('hours', 'Hours in words', 'Heures en mots'),
  column('weekly', 'Weekly hours, as MO-FR 09:00-17:00; SA 10:00-14:00, or always', 'Heures de la semaine, comme MO-FR 09:00-17:00; SA 10:00-14:00, ou always'),
  column('timezone', 'Time zone, as America/Toronto', 'Fuseau horaire, comme America/Toronto'),
  column('schedules', 'Other schedules, as MONTHLY 09:00-12:00 byday=1MO', 'Autres horaires, comme MONTHLY 09:00-12:00 byday=1MO'),
  column('holidays', 'Public holidays: as-usual or closed', 'Jours fériés\u00A0: as-usual ou closed'),
  column('languages', 'Languages, as en; fr', 'Langues, comme en; fr'),
  ...pair('cost', 'Cost', 'Coût'),
  column('only_in', 'Words exist in one language only: en or fr', 'Les mots existent dans une seule langue\u00A0: en ou fr'),
  ...commonCriteria.flatMap(criterionColumns),
  column('claims_order', 'Order of the claims, by id', 'Ordre des affirmations, par id'),
]

/** The second sheet: one row for each other claim. */
export const claimColumns: readonly Column[] = [
  column('service', 'Id of the service', 'Id du service'),
  column('id', 'Id of the claim', 'Id de l’affirmation'),
  column('field', 'criterion, intake, disclosure, practice, hours or capacity', 'criterion, intake, disclosure, practice, hours ou capacity'),
  column(
    'criterion',
    'status, gender, age, province, exploitation, household, language or other',
    'status, gender, age, province, exploitation, household, language ou other',
  ),
  column('accepts', 'Who is taken; for age from..to; for other its id', 'Qui est reçu; pour age de..à; pour other son id'),
  column('asks', 'What must be told first', 'Ce qu’il faut dire d’abord'),
  column('capacity', 'Free/total unit day hour, as 3/10 beds 2026-01-31 04:00', 'Libres/total unité jour heure, comme 3/10 beds 2026-01-31 04:00'),
  column('value', 'yes, no, conditional or unknown', 'yes, no, conditional ou unknown'),
  ...pair('text', 'What was said', 'Ce qui a été dit'),
  ...pair('condition', 'The condition', 'La condition'),
  ...pair('ask', 'What to ask', 'Que demander'),
  column('method', 'call, visit, document, web or import', 'call, visit, document, web ou import'),
  column('source', 'Id of its source', 'Id de sa source'),
  column('by', 'The role of who wrote it, never a name', 'Le rôle de qui l’a écrit, jamais un nom'),
  column('date', 'The day it was confirmed or printed', 'Le jour de la confirmation ou de la page'),
  column('expires', 'The last day it holds', 'Le dernier jour où elle vaut'),
  column('from', 'provider, peer, survivor, public-record or inferred', 'provider, peer, survivor, public-record ou inferred'),
  column('visibility', 'public, or empty', 'public, ou vide'),
  column('contradicts', 'Ids of claims that say otherwise', 'Ids des affirmations qui disent autre chose'),
  column('outcome', 'answered, would-not-say or no-answer', 'answered, would-not-say ou no-answer'),
]

/** The third sheet: one row for each source and each line on who learns what. */
export const detailColumns: readonly Column[] = [
  column('service', 'Id of the service', 'Id du service'),
  column('kind', 'source, disclosure or carried', 'source, disclosure ou carried'),
  column('id', 'Source: its id', 'Source\u00A0: son id'),
  ...pair('title', 'Source: title', 'Source\u00A0: titre'),
  column('url', 'Source: address on the Web', 'Source\u00A0: adresse Web'),
  column('dated', 'Source: its day', 'Source\u00A0: son jour'),
  ...pair('dated_text', 'Source: its date as printed', 'Source\u00A0: sa date telle qu’imprimée'),
  ...pair('to', 'Disclosure: who learns', 'Communication\u00A0: qui apprend'),
  ...pair('what', 'Disclosure: what they learn', 'Communication\u00A0: ce qu’on apprend'),
  column('basis', 'Disclosure: law, policy, practice or unknown', 'Communication\u00A0: law, policy, practice ou unknown'),
  column('recipients', 'Disclosure: recipients, parted by ;', 'Communication\u00A0: destinataires, séparés par ;'),
  column('carried', 'Kept from another format; do not change', 'Gardé d’un autre format; ne pas modifier'),
]

/** The three sheets by name, in order. */
export const sheets = { services: serviceColumns, claims: claimColumns, details: detailColumns } as const

/** The name of a sheet. */
export type SheetName = keyof typeof sheets
