import type { ObjectName } from '../field.ts'
import type { JsonRecord } from '../json-record.ts'
import { keptField } from '../tables.ts'
import { linkTypeNames, linkTypes } from './link-types.ts'

const both = (en: string, fr: string): string => `${en} / ${fr}`

/** What an attribute of each link type must be: its value is JSON of the form in the named file. */
const perLinkType: readonly JsonRecord[] = linkTypeNames.map((name) => ({
  if: { properties: { link_type: { const: name } }, required: ['link_type'] },
  // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's.
  then: {
    properties: { value: { contentMediaType: 'application/json', contentSchema: { $ref: linkTypes[name].file } } },
    required: ['value', 'label'],
    description: both(linkTypes[name].tells.en, linkTypes[name].tells.fr),
  },
}))

const ofTheProfile: JsonRecord = {
  if: { properties: { link_type: { type: 'string', pattern: '^recourse:' } }, required: ['link_type'] },
  // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's.
  then: { properties: { link_type: { enum: linkTypeNames } } },
}

const saysConfidential: JsonRecord = {
  properties: {
    attributes: {
      contains: {
        properties: { link_type: { const: 'recourse:area' }, value: { type: 'string', pattern: '"kind":\\s*"confidential"' } },
        required: ['link_type', 'value'],
      },
    },
  },
  required: ['attributes'],
}

const nothingLeading: JsonRecord = {
  properties: {
    service_at_locations: false,
    contacts: false,
    metadata: false,
    schedules: false,
    funding: false,
    program: false,
    required_documents: false,
    organization: { properties: { locations: false } },
    service_areas: { items: { properties: { extent: false, uri: false } } },
  },
}

/** The merge patches (RFC 7386) of the profile, by the object that each changes: only what we add to the standard. */
export const patches: Partial<Readonly<Record<ObjectName, JsonRecord>>> = {
  attribute: {
    properties: {
      link_type: {
        description: both(
          'In this profile, one of the link types that begin with “recourse:”, or any other of the standard.',
          'Dans ce profil, un des types de lien qui commencent par « recourse: », ou tout autre du standard.',
        ),
        examples: linkTypeNames,
      },
    },
    allOf: [ofTheProfile, ...perLinkType],
  },
  service: {
    properties: {
      eligibility_description: {
        description: both(
          'Made from the claims, in English and then in French: what is confirmed, what is not, and what to ask first. Words that came with a record from elsewhere stand first.',
          'Fait à partir des affirmations, en anglais puis en français\u00A0: ce qui est confirmé, ce qui ne l’est pas, et quoi demander d’abord. Les mots venus avec une fiche d’ailleurs sont en premier.',
        ),
      },
      assured_date: {
        description: both(
          'The day of the newest claim that the service itself confirmed and that still holds.',
          'Le jour de la plus récente affirmation que le service a lui-même confirmée et qui tient encore.',
        ),
      },
      [keptField]: {
        type: 'object',
        description: both(
          'What a record from elsewhere held and that its field could not hold.',
          'Ce qu’une fiche venue d’ailleurs contenait et que son champ ne pouvait pas contenir.',
        ),
        properties: { was: { type: 'object' }, added: { type: 'array', items: { type: 'string' } } },
        required: ['was', 'added'],
      },
    },
    // A confidential site: nothing in the record may lead to it.
    // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's.
    allOf: [{ if: saysConfidential, then: nothingLeading }],
  },
}
