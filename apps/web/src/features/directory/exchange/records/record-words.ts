import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PerhapsDouble, Service } from '@recourse/domain/directory'
import type { FileFormat, ImportNote } from '@recourse/exchange'

/** The fields of a record that are shown when records are compared, in the order in which they are read. */
export const shownFields = [
  'name',
  'organization',
  'status',
  'needs',
  'area',
  'description',
  'phones',
  'textLine',
  'email',
  'website',
  'addresses',
  'hours',
  'languages',
  'cost',
  'discloses',
  'claims',
] as const satisfies readonly (keyof Service)[]

/** One of these fields. */
export type ShownField = (typeof shownFields)[number]

/** The name of each field. */
export const recordFieldWords = {
  name: msg`Name`,
  organization: msg`Organization`,
  status: msg`Whether it is running`,
  needs: msg`Helps with`,
  area: msg`Where`,
  description: msg`Description`,
  phones: msg`Phones`,
  textLine: msg`Text messages`,
  email: msg`Email`,
  website: msg`Website`,
  addresses: msg`Public addresses`,
  hours: msg`Hours`,
  languages: msg`Languages`,
  cost: msg`Cost`,
  discloses: msg`Who learns what`,
  claims: msg`What is claimed of it`,
} as const satisfies Record<ShownField, MessageDescriptor>

/** Whether a service is running. */
export const statusWords = {
  active: msg`Running`,
  inactive: msg`Not running now`,
  defunct: msg`Closed for good`,
  'temporarily closed': msg`Closed for now`,
} as const satisfies Record<Service['status'], MessageDescriptor>

/** What a file was found to be. */
export const formatWords = {
  recourse: msg`work saved by Recourse`,
  'hsds-3': msg`HSDS 3`,
  'hsds-1': msg`HSDS 1 or 2`,
  spreadsheet: msg`our spreadsheet`,
  'airs-3': msg`AIRS 3`,
  'newcomer-services': msg`the federal list of services for newcomers`,
  municipal: msg`a list of a town or a region`,
  'legal-aid-florida': msg`the legal-aid list of Florida`,
  'legal-aid-illinois': msg`the legal-aid list of Illinois`,
  occupancy: msg`nightly counts of shelters`,
} as const satisfies Record<FileFormat, MessageDescriptor>

/** What a note of a reader is. */
export const noteWords = {
  'left-out': msg`Left out`,
  stripped: msg`Taken out for safety`,
  doubtful: msg`Read with doubt`,
  'not-understood': msg`Not understood`,
} as const satisfies Record<ImportNote['kind'], MessageDescriptor>

/** What two records have in common. */
export const sharedWords = {
  name: msg`a name much alike`,
  phone: msg`a phone number`,
  website: msg`a website`,
  email: msg`an email address`,
  organization: msg`the organization`,
} as const satisfies Record<PerhapsDouble['shares'][number], MessageDescriptor>
