import { advice, type HsdsProblem, problem } from '../hsds-problem.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { linkTypes } from './link-types.ts'
import { type AttributeFault, isOurs, readAttribute } from './read-attribute.ts'

// What could lead to a site that must not be found. `service_areas` may name a province, and its fields are looked at apart.
const leading = ['service_at_locations', 'contacts', 'metadata', 'schedules', 'funding', 'program', 'required_documents'] as const

const faults: Readonly<Record<AttributeFault, readonly [string, string]>> = {
  'unknown-link-type': ['The Recourse profile has no such link type.', 'Le profil Recours n’a pas ce type de lien.'],
  'not-json': ['The value of this attribute must be JSON.', 'La valeur de cet attribut doit être du JSON.'],
  'wrong-form': [
    'The value of this attribute has not the form that the Recourse profile gives to its link type.',
    'La valeur de cet attribut n’a pas la forme que le profil Recours donne à son type de lien.',
  ],
}

/** Whether a service says, in the profile, that its site is confidential. */
const isConfidential = (service: JsonRecord): boolean =>
  recordsIn(service.attributes).some((attribute) => {
    const read = attribute.link_type === 'recourse:area' ? readAttribute(attribute) : undefined
    return read?.ok === true && isRecord(read.value.value) && read.value.value.kind === 'confidential'
  })

const locating = (service: JsonRecord, where: string): readonly HsdsProblem[] => {
  const organization = isRecord(service.organization) ? service.organization : {}
  const held = [
    ...leading.filter((key) => service[key] !== undefined).map((key) => `${where}.${key}`),
    ...(organization.locations !== undefined ? [`${where}.organization.locations`] : []),
    ...recordsIn(service.service_areas).flatMap((area, i) => (area.extent !== undefined || area.uri !== undefined ? [`${where}.service_areas[${i}]`] : [])),
  ]
  return held.map((place) =>
    problem(
      'profile',
      place,
      'This service is at a confidential site: nothing here may lead to it. Remove this.',
      'Ce service est dans un lieu confidentiel\u00A0: rien ici ne peut y mener. Enlevez ceci.',
    ),
  )
}

/**
 * Checks what a service says in the words of the Recourse profile: the form of each attribute, that what is cited is there, and that a confidential
 * site has nothing that leads to it. A service without a word of the profile has nothing to be checked. Never throws.
 */
export function checkProfile(service: JsonRecord, where: string): readonly HsdsProblem[] {
  const read = recordsIn(service.attributes).flatMap((attribute, i) =>
    isOurs(attribute) ? [{ at: `${where}.attributes[${i}]`, attribute, read: readAttribute(attribute) }] : [],
  )
  const wrong = read.flatMap(({ at, read }) => (read.ok ? [] : [problem('profile', at, ...faults[read.error])]))
  const valuesOf = (of: (linkType: string) => boolean): readonly { readonly at: string; readonly value: JsonRecord }[] =>
    read.flatMap(({ at, read }) => (read.ok && of(read.value.linkType) && isRecord(read.value.value) ? [{ at, value: read.value.value }] : []))
  const sources = new Set(valuesOf((name) => name === 'recourse:source').map(({ value }) => value.id))
  const claims = valuesOf((name) => Object.hasOwn(linkTypes, name) && linkTypes[name as keyof typeof linkTypes].file === 'recourse_claim.json')
  const uncited = claims
    .filter(({ value }) => !sources.has(value.source))
    .map(({ at }) =>
      advice('profile', at, 'This claim cites a source that is not in the file.', 'Cette affirmation cite une source qui n’est pas dans le fichier.'),
    )
  return [...wrong, ...uncited, ...(isConfidential(service) ? locating(service, where) : [])]
}
