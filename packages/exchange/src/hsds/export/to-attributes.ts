import type { Service } from '@recourse/domain/directory'
import type { JsonRecord } from '../json-record.ts'
import { type LinkTypeName, linkTypes } from '../profile/link-types.ts'
import { uuidFor } from '../uuid.ts'
import { ourTermOf, spokenNeed } from './our-terms.ts'

type Said = { readonly linkType: LinkTypeName; readonly value: unknown; readonly label: string }

function saidOf(service: Service): readonly Said[] {
  const { id, name, organization, description, demonstration, languages, onlyIn, textLine, cost, website, email } = service
  const base = { id, name, organization, description, demonstration, languages, onlyIn, textLine, cost, website, email }
  return [
    { linkType: 'recourse:service', value: base, label: name.en },
    { linkType: 'recourse:area', value: service.area, label: service.area.kind },
    ...service.needs.map((need): Said => ({ linkType: 'recourse:need', value: need, label: spokenNeed(need) })),
    ...service.claims.map((claim): Said => ({ linkType: `recourse:${claim.field}`, value: claim, label: claim.text.en })),
    ...service.discloses.map((one): Said => ({ linkType: 'recourse:discloses', value: one, label: `${one.to.en}: ${one.what.en}` })),
    ...service.phones.map((phone): Said => ({ linkType: 'recourse:phone', value: phone, label: `${phone.label.en}: ${phone.number}` })),
    ...(service.addresses ?? []).map((address): Said => ({ linkType: 'recourse:address', value: address, label: `${address.line}, ${address.town}` })),
    ...(service.hours ? [{ linkType: 'recourse:opening', value: service.hours, label: service.hours.text.en } as const] : []),
    ...service.sources.map((source): Said => ({ linkType: 'recourse:source', value: source, label: source.title.en })),
  ]
}

const attributeOf = (owner: string, { linkType, value, label }: Said, i: number): JsonRecord => ({
  id: uuidFor(`attribute ${owner} ${linkType} ${i}`),
  link_entity: 'service',
  link_type: linkType,
  value: JSON.stringify(value),
  label: label === '' ? linkTypes[linkType].name.en : label,
  taxonomy_term: ourTermOf(linkType, linkType === 'recourse:need' ? String(value) : undefined),
})

/** The attributes that hold what HSDS has no field for, with enough in them to make the service again exactly. `added` is only for a record from elsewhere. */
export function attributesOf(
  service: Service,
  added?: { readonly fields: readonly string[]; readonly organization: readonly string[] },
): readonly JsonRecord[] {
  const said = saidOf(service)
  const all = added ? [...said, { linkType: 'recourse:added', value: added, label: linkTypes['recourse:added'].name.en } as const] : said
  return all.map((one, i) => attributeOf(service.id, one, i))
}
