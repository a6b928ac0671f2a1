import type { Json } from './route.ts'

/** Invented values for the examples of the document. */
export const exampleId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** Bytes of this length that say nothing. */
export const exampleBytes = (length: number): string => 'A'.repeat(Math.ceil((length * 4) / 3))
/** A signed statement whose text stands for one. */
export const exampleSigned = (kind: string): Json => ({
  statement: JSON.stringify({ kind, v: 1 }),
  signatures: [{ by: exampleId(1), signature: exampleBytes(64) }],
})
export const exampleName: Json = { en: 'Lantern Network', fr: 'Réseau Lanterne' }
export const exampleDay = '2026-04-06'
export const exampleInstant = '2026-04-06T14:00:00Z'
export const exampleSession: Json = {
  networkId: exampleId(1),
  memberId: exampleId(2),
  organizationId: exampleId(3),
  handle: 'helpline.two',
  role: 'steward',
  trusted: true,
  steppedUp: false,
  endsAt: exampleInstant,
}
