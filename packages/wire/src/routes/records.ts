import { exampleBytes, exampleDay, exampleId, exampleSigned } from '../examples.ts'
import { Day, Id, LimitInQuery, RecordKind, RecordState, Seq, SeqInQuery } from '../names.ts'
import { members, route } from '../route.ts'
import { SignedStatement } from '../statements.ts'
import { z } from '../zod.ts'
import { exampleRecord, exampleReview, NetworkRecord, PublicBody, RecordToWrite, Review, SealedBody, WriteOutcome } from './record-shapes.ts'

/** What the members of a network keep together. */
export const recordRoutes = {
  readChanges: route({
    method: 'GET',
    path: '/api/changes',
    summary: { en: 'What changed since a place in the feed', fr: 'Ce qui a changé depuis un point du fil' },
    callers: members,
    stepUp: false,
    params: null,
    query: z.strictObject({ since: SeqInQuery, limit: LimitInQuery }),
    body: null,
    status: 200,
    answer: z.object({
      /** Ask again from here. */
      upTo: Seq,
      more: z.boolean(),
      records: z.array(NetworkRecord),
      reviews: z.array(Review),
      /** Where in the feed an organization or a member last changed: past what was known, ask for the people again. */
      peopleSeq: Seq,
    }),
    limit: 0,
    problems: ['feed-reset'],
    example: {
      query: { since: '10', limit: '200' },
      answer: { upTo: 12, more: false, records: [exampleRecord], reviews: [exampleReview], peopleSeq: 7 },
    },
  }),
  writeRecords: route({
    method: 'POST',
    path: '/api/records',
    summary: { en: 'Write records; each is taken or not by itself', fr: 'Écrire des fiches; chacune est prise ou non par elle-même' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({ records: z.array(RecordToWrite).min(1).max(200) }),
    status: 200,
    answer: z.object({ results: z.array(WriteOutcome) }),
    limit: 4_000_000,
    problems: [],
    example: {
      body: {
        records: [
          {
            kind: 'entry',
            id: exampleId(31),
            expected: 0,
            tier: 'network',
            groupId: exampleId(10),
            epoch: 1,
            about: 'svc_lantern',
            state: 'proposed',
            sealed: exampleBytes(512),
          },
        ],
      },
      answer: { results: [{ kind: 'entry', id: exampleId(31), outcome: 'stored', version: 1, seq: 13 }] },
    },
  }),
  reviewRecord: route({
    method: 'POST',
    path: '/api/records/review',
    summary: { en: 'Accept, refuse or withdraw what is there, with a signed word', fr: 'Accepter, refuser ou retirer ce qui est là, par un mot signé' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: z.strictObject({
      kind: RecordKind,
      id: Id,
      version: z.int().min(1),
      state: z.enum(['accepted', 'refused', 'withdrawn']),
      statement: SignedStatement,
    }),
    status: 200,
    answer: z.object({ result: WriteOutcome }),
    limit: 32_000,
    problems: ['statement-wrong'],
    example: {
      body: { kind: 'entry', id: exampleId(30), version: 1, state: 'accepted', statement: exampleSigned('review') },
      answer: { result: { kind: 'entry', id: exampleId(30), outcome: 'stored', version: 1, seq: 14 } },
    },
  }),
  listVersions: route({
    method: 'GET',
    path: '/api/records/:kind/:id/versions',
    summary: { en: 'What a record was before, and who reviewed it', fr: 'Ce qu’était une fiche auparavant, et qui l’a examinée' },
    callers: members,
    stepUp: false,
    params: z.strictObject({ kind: RecordKind, id: Id }),
    query: null,
    body: null,
    status: 200,
    answer: z.object({
      versions: z.array(
        z.object({
          version: z.int().min(1),
          authorId: Id,
          state: RecordState,
          epoch: z.int().nullable(),
          body: PublicBody.nullable(),
          sealed: SealedBody.nullable(),
          changedOn: Day,
        }),
      ),
      reviews: z.array(Review),
    }),
    limit: 0,
    problems: [],
    example: {
      params: { kind: 'entry', id: exampleId(30) },
      answer: {
        versions: [{ version: 1, authorId: exampleId(2), state: 'accepted', epoch: null, body: exampleSigned('entry'), sealed: null, changedOn: exampleDay }],
        reviews: [exampleReview],
      },
    },
  }),
} as const
