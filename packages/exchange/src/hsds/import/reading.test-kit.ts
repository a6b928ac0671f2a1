import type { Service } from '@recourse/domain/directory'
import { strToU8 } from 'fflate'
import { places } from '../some-service.test-kit.ts'
import { readHsds } from './read-hsds.ts'

/** The day of reading. */
export const on = '2026-11-24'
/** What reading is given. */
export const context = { name: 'stone-bay 2026-11.zip', places, on }
/** A file with its content. */
export const file = (name: string, content: unknown) => ({ name, bytes: strToU8(typeof content === 'string' ? content : JSON.stringify(content)) })
/** A UUID of a number. */
export const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Reads files that must be read. */
export const read = (...files: readonly { name: string; bytes: Uint8Array }[]) => {
  const found = readHsds(files, context)
  if (!found.ok) throw new Error(`${found.error.kind} ${found.error.where}`)
  return found.value
}
/** The first service of files that must be read. */
export const first = (...files: readonly { name: string; bytes: Uint8Array }[]): Service => read(...files).services[0]?.service as Service

/** An invented address. */
export const address = {
  id: uuid(9),
  address_1: '12 Old Mill Road',
  city: 'Stone Bay',
  state_province: 'Ontario',
  postal_code: 'P9P 1A1',
  country: 'CA',
  address_type: 'physical',
}
/** An invented record of HSDS 3.1. */
export const plain = {
  id: uuid(1),
  name: 'Stone Bay Legal Clinic',
  description: 'Legal help for workers',
  status: 'active',
  url: 'clinic.example.org',
  email: 'ask@example.org',
  eligibility_description: 'Only citizens with a referral',
  application_process: 'Call first',
  minimum_age: 16,
  maximum_age: 29,
  assured_date: '2026-05-01',
  languages: [
    { id: uuid(2), name: 'Français' },
    { id: uuid(3), code: 'spa' },
    { id: uuid(4), name: 'Old Stonish' },
  ],
  phones: [
    { id: uuid(5), number: '+1 705 555 0100', extension: 12, type: 'voice' },
    { id: uuid(6), number: '705-555-0111', type: 'fax' },
    { id: uuid(7), number: '705-555-0122', type: 'sms' },
  ],
  schedules: [{ id: uuid(8), freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00', closes_at: '17:00' }],
  service_at_locations: [{ id: uuid(10), location: { id: uuid(11), location_type: 'physical', addresses: [address] } }],
  required_documents: [{ id: uuid(12), document: 'A passport' }],
  attributes: [
    { id: uuid(13), taxonomy_term: { id: uuid(14), name: 'Legal Aid', description: '-' } },
    { id: uuid(15), taxonomy_term: { id: uuid(16), name: 'Beekeeping', description: '-' } },
  ],
  organization: { id: uuid(17), name: 'Stone Bay Society', description: '-' },
}
