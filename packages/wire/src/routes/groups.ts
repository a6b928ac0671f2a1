import { sealedUpTo, Wrapped } from '../bytes.ts'
import { exampleBytes, exampleDay, exampleId } from '../examples.ts'
import { Day, GroupKind, Id } from '../names.ts'
import { members, route } from '../route.ts'
import { type Given, z } from '../zod.ts'

const HistorySealed = sealedUpTo(1024)
const Epoch = z.object({
  epoch: z.int().min(1),
  state: z.enum(['open', 'closed']),
  madeBy: Id,
  madeOn: Day,
  historySealed: HistorySealed.nullable(),
})
/** A group whose keys you may have. When its last epoch is closed somebody left: whoever notices first makes the next. */
export const Group = z.object({
  groupId: Id,
  kind: GroupKind,
  organizationId: Id.nullable(),
  epochs: z.array(Epoch),
  /** Your own wraps. */
  wraps: z.array(z.object({ epoch: z.int().min(1), wrapped: Wrapped })),
  /** Members who cannot read the open epoch yet. */
  without: z.array(Id),
})
export type Group = Given<z.output<typeof Group>>

const WrapFor = z.strictObject({ memberId: Id, wrapped: Wrapped })
const ofGroup = z.strictObject({ groupId: Id })
const exampleWraps = [{ memberId: exampleId(2), wrapped: exampleBytes(1417) }]

/** The keys of groups. */
export const groupRoutes = {
  listGroups: route({
    method: 'GET',
    path: '/api/groups',
    summary: { en: 'The groups you are in, their epochs and your wraps', fr: 'Vos groupes, leurs époques et vos clés emballées' },
    callers: members,
    stepUp: false,
    params: null,
    query: null,
    body: null,
    status: 200,
    answer: z.object({ groups: z.array(Group) }),
    limit: 0,
    problems: [],
    example: {
      answer: {
        groups: [
          {
            groupId: exampleId(10),
            kind: 'network',
            organizationId: null,
            epochs: [{ epoch: 1, state: 'open', madeBy: exampleId(2), madeOn: exampleDay, historySealed: null }],
            wraps: [{ epoch: 1, wrapped: exampleBytes(1417) }],
            without: [exampleId(6)],
          },
        ],
      },
    },
  }),
  makeEpoch: route({
    method: 'POST',
    path: '/api/groups/:groupId/epochs',
    summary: { en: 'Make the next epoch of a group, and no other', fr: 'Faire l’époque suivante d’un groupe, et nulle autre' },
    callers: members,
    stepUp: false,
    params: ofGroup,
    query: null,
    body: z.strictObject({
      epoch: z.int().min(2).max(1_000_000),
      /** The secret of the epoch before, sealed under this one. */
      historySealed: HistorySealed.nullable(),
      wraps: z.array(WrapFor).min(1).max(4000),
    }),
    status: 201,
    answer: z.object({ groupId: Id, epoch: z.int() }),
    limit: 10_000_000,
    problems: ['conflict'],
    example: {
      params: { groupId: exampleId(10) },
      body: { epoch: 2, historySealed: exampleBytes(329), wraps: exampleWraps },
      answer: { groupId: exampleId(10), epoch: 2 },
    },
  }),
  addWraps: route({
    method: 'POST',
    path: '/api/groups/:groupId/wraps',
    summary: { en: 'Wrap the open epoch for members who cannot read it yet', fr: 'Emballer l’époque ouverte pour les membres qui ne la lisent pas encore' },
    callers: members,
    stepUp: false,
    params: ofGroup,
    query: null,
    body: z.strictObject({ epoch: z.int().min(1).max(1_000_000), wraps: z.array(WrapFor).min(1).max(4000) }),
    status: 200,
    answer: z.object({ added: z.int().min(0) }),
    limit: 10_000_000,
    problems: ['epoch-closed'],
    example: { params: { groupId: exampleId(10) }, body: { epoch: 1, wraps: exampleWraps }, answer: { added: 1 } },
  }),
} as const
