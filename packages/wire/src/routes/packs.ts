import { exampleBytes, exampleDay, exampleId, exampleName, exampleSigned } from '../examples.ts'
import { Id, LimitInQuery, RecordKind, Seq, SeqInQuery } from '../names.ts'
import { everybody, members, route } from '../route.ts'
import { SignedStatement } from '../statements.ts'
import { type Given, z } from '../zod.ts'
import { PublicNetwork } from './founding.ts'
import { exampleRecord, exampleReview, NetworkRecord, Review } from './record-shapes.ts'

/** One part of a pack: what was accepted after `since`, what no longer counts, and the last checkpoint to hold the whole against. */
const Pack = z.object({
  since: Seq,
  upTo: Seq,
  more: z.boolean(),
  records: z.array(NetworkRecord),
  reviews: z.array(Review),
  /** Accepted before, and withdrawn or refused since. */
  gone: z.array(z.object({ kind: RecordKind, id: Id, seq: Seq })),
  checkpoint: NetworkRecord.nullable(),
})
export type Pack = Given<z.output<typeof Pack>>

/** The cards of whoever wrote, accepted or vouched for what is in a public pack. */
const Voucher = z.object({
  memberId: Id,
  organizationId: Id,
  card: SignedStatement,
  roles: z.array(SignedStatement),
  organizationCard: SignedStatement,
  delegation: SignedStatement.nullable(),
})

const examplePack = {
  since: 0,
  upTo: 14,
  more: false,
  records: [exampleRecord],
  reviews: [exampleReview],
  gone: [{ kind: 'entry', id: exampleId(32), seq: 13 }],
  checkpoint: null,
}

/** The line of an organization's audit; each holds the hash of the one before. */
export const AuditLine = z.object({
  organizationId: Id,
  n: z.int().min(1),
  previousHash: z.string(),
  hash: z.string(),
  action: z.string(),
  actorId: Id,
  targetId: z.string().nullable(),
  onDay: z.iso.date(),
})
export type AuditLine = Given<z.output<typeof AuditLine>>

/** What is taken along to work without the network, and what was done in an organization. */
export const packRoutes = {
  readPublicPack: route({
    method: 'GET',
    path: '/api/packs/public',
    summary: { en: 'What a network published, with the cards to check it', fr: 'Ce qu’un réseau a publié, avec les cartes pour le vérifier' },
    callers: everybody,
    stepUp: false,
    params: null,
    query: z.strictObject({ network: Id, since: SeqInQuery, limit: LimitInQuery }),
    body: null,
    status: 200,
    answer: Pack.extend({ network: PublicNetwork, cards: z.array(Voucher) }),
    limit: 0,
    problems: ['not-found', 'feed-reset'],
    example: {
      query: { network: exampleId(1), since: '0', limit: '500' },
      answer: {
        ...examplePack,
        network: { networkId: exampleId(1), name: exampleName, rootPublic: exampleBytes(32), foundedOn: exampleDay },
        cards: [
          {
            memberId: exampleId(2),
            organizationId: exampleId(3),
            card: exampleSigned('member'),
            roles: [],
            organizationCard: exampleSigned('organization'),
            delegation: null,
          },
        ],
      },
    },
  }),
  readPack: route({
    method: 'GET',
    path: '/api/packs/:tier',
    summary: {
      en: 'What was accepted for the network, or for its trusted organizations',
      fr: 'Ce qui a été accepté pour le réseau, ou pour ses organismes de confiance',
    },
    callers: members,
    stepUp: false,
    params: z.strictObject({ tier: z.enum(['network', 'trusted']) }),
    query: z.strictObject({ since: SeqInQuery, limit: LimitInQuery }),
    body: null,
    status: 200,
    answer: Pack,
    limit: 0,
    problems: ['feed-reset'],
    example: { params: { tier: 'network' }, query: { since: '0', limit: '500' }, answer: { ...examplePack, records: [], reviews: [] } },
  }),
  readAudit: route({
    method: 'GET',
    path: '/api/audit',
    summary: { en: 'What was done in your organization, as a chain', fr: 'Ce qui a été fait dans votre organisme, en chaîne' },
    callers: members,
    stepUp: false,
    params: null,
    query: z.strictObject({ since: SeqInQuery, limit: LimitInQuery, organization: Id.optional() }),
    body: null,
    status: 200,
    answer: z.object({ lines: z.array(AuditLine), more: z.boolean() }),
    limit: 0,
    problems: [],
    example: {
      query: { since: '0', limit: '200' },
      answer: {
        lines: [
          {
            organizationId: exampleId(3),
            n: 1,
            previousHash: exampleBytes(32),
            hash: exampleBytes(32),
            action: 'network.founded',
            actorId: exampleId(2),
            targetId: null,
            onDay: exampleDay,
          },
        ],
        more: false,
      },
    },
  }),
} as const
