import { type RecordKind, type Role, type RouteName, routes, type Tier } from '@recourse/wire'

/** Who asks. */
export type Who = {
  readonly memberId: string
  readonly organizationId: string
  readonly role: Role
  readonly trusted: boolean
  readonly steppedUp: boolean
}

/** What is asked for, as far as it matters to whether it may be. Everything named here is of the network of whoever asks: of another there is nothing to find. */
export type Resource =
  | { readonly kind: 'invite'; readonly organizationId: string; readonly role: Role; readonly newOrganization: boolean }
  | { readonly kind: 'invitation'; readonly organizationId: string; readonly madeBy: string }
  | { readonly kind: 'member'; readonly memberId: string; readonly organizationId: string; readonly role: Role; readonly to?: Role }
  | { readonly kind: 'organization'; readonly organizationId: string }
  | { readonly kind: 'recovery'; readonly organizationId: string; readonly memberId: string; readonly startedBy: string | null }
  | { readonly kind: 'tier'; readonly tier: Tier }
  | {
      readonly kind: 'record'
      readonly record: RecordKind
      readonly id: string
      readonly tier: Tier
      readonly state: string
      readonly organizationId: string
      readonly authorId: string
      /** Whether the organization of whoever asks answers for the service that it speaks of. */
      readonly ownsService: boolean
    }

/** What may be done: each route, and writing one record of several. */
export type Action = RouteName | 'writeRecord'
/** Whether it may be done, and if not, why. */
export type Verdict = 'yes' | 'sign-in-needed' | 'not-allowed' | 'step-up-needed'

type Of<K extends Resource['kind']> = Extract<Resource, { readonly kind: K }>
const own = (who: Who, { organizationId }: { readonly organizationId: string }): boolean => organizationId === who.organizationId
const isSteward = ({ role }: Who): boolean => role === 'steward' || role === 'network-steward'
/** Whether somebody may decide for the whole network on what its directory says. */
export const leads = ({ role }: Pick<Who, 'role'>): boolean => role === 'coordinator' || role === 'network-steward'
const within = (role: Role): boolean => role === 'member' || role === 'steward'
const readsTier = (who: Who, { tier, organizationId }: { readonly tier: Tier; readonly organizationId: string }): boolean =>
  (tier !== 'trusted' || who.trusted) && (tier !== 'organization' || organizationId === who.organizationId)

const mayChange = (who: Who, member: Of<'member'>): boolean =>
  who.role === 'network-steward' || (who.role === 'steward' && own(who, member) && within(member.role) && within(member.to ?? member.role))

// Who may put down a record of each kind, and in which state.
const mayWrite: Readonly<Record<RecordKind, (who: Who, record: Of<'record'>) => boolean>> = {
  entry: (who, { tier, state, ownsService }) =>
    tier !== 'organization' && (state === 'proposed' || (state === 'accepted' && (leads(who) || (who.role === 'steward' && ownsService)))),
  ownership: (who, { tier, state }) => tier === 'public' && leads(who) && (state === 'accepted' || state === 'withdrawn'),
  round: (who, { tier, state }) => tier === 'network' && leads(who) && (state === 'accepted' || state === 'withdrawn'),
  profile: (who, { tier, state, id }) =>
    tier === 'network' && (state === 'accepted' || state === 'withdrawn') && (id === who.memberId || (id === who.organizationId && who.role !== 'member')),
  practice: (who, { tier, state }) => tier === 'network' && who.role !== 'member' && (state === 'accepted' || state === 'withdrawn'),
  checkpoint: (who, { tier, state }) => tier !== 'organization' && leads(who) && state === 'accepted',
}

type Rules = { readonly [A in Action]?: (who: Who, resource: Resource) => boolean }
const on =
  <K extends Resource['kind']>(kind: K, rule: (who: Who, resource: Of<K>) => boolean) =>
  (who: Who, resource: Resource): boolean =>
    resource.kind === kind && rule(who, resource as Of<K>)

/** What of it may be touched, where the role alone does not decide. */
export const rules = {
  makeInvitation: on('invite', (who, invite) => who.role === 'network-steward' || (own(who, invite) && !invite.newOrganization && within(invite.role))),
  revokeInvitation: on(
    'invitation',
    (who, invitation) => invitation.madeBy === who.memberId || who.role === 'network-steward' || (who.role === 'steward' && own(who, invitation)),
  ),
  changeRole: on('member', (who, member) => member.memberId !== who.memberId && mayChange(who, member)),
  leaveMember: on('member', (who, member) => member.memberId === who.memberId || mayChange(who, member)),
  putOrganizationCard: on('organization', (who, organization) => who.role === 'network-steward' || own(who, organization)),
  leaveOrganization: on('organization', (who, organization) => who.role === 'network-steward' || own(who, organization)),
  trustOrganization: on('organization', (who) => who.role === 'network-steward'),
  readRecoverySeal: on('recovery', own),
  startRecovery: on('recovery', (who, recovery) => own(who, recovery) && recovery.memberId !== who.memberId),
  confirmRecovery: on('recovery', (who, recovery) => own(who, recovery) && recovery.memberId !== who.memberId && recovery.startedBy !== who.memberId),
  stopRecovery: on('recovery', (who, recovery) => own(who, recovery) && (isSteward(who) || recovery.memberId === who.memberId)),
  readPack: on('tier', (who, { tier }) => tier === 'network' || (tier === 'trusted' && who.trusted)),
  readAudit: on('organization', (who, organization) => who.role === 'network-steward' || own(who, organization)),
  writeRecord: on(
    'record',
    (who, record) => readsTier(who, record) && (record.record === 'ownership' || own(who, record)) && mayWrite[record.record](who, record),
  ),
  reviewRecord: on(
    'record',
    (who, record) =>
      readsTier(who, record) &&
      (leads(who) ||
        (record.record === 'entry' && who.role === 'steward' && record.ownsService) ||
        // Whoever proposed something may take it back.
        (record.authorId === who.memberId && record.state === 'withdrawn')),
  ),
} as const satisfies Rules

const rulesByName: Rules = rules

/** Whether an action needs its resource to be decided. */
export const needsResource = (action: Action): boolean => Object.hasOwn(rules, action)

/**
 * Whether somebody may do something: by their role (the table is the routes' own `callers`), then by what it is done to, then by whether they entered
 * their passphrase just now. With `resource` null only the first and the last are asked. Pure; a visitor is null.
 */
export function authorize(who: Who | null, action: Action, resource: Resource | null): Verdict {
  const { callers, stepUp } = routes[action === 'writeRecord' ? 'writeRecords' : action]
  const allowed: readonly string[] = callers
  if (!who) return allowed.includes('visitor') ? 'yes' : 'sign-in-needed'
  if (!allowed.includes(who.role)) return 'not-allowed'
  const rule = rulesByName[action]
  if (resource && rule && !rule(who, resource)) return 'not-allowed'
  return stepUp && !who.steppedUp ? 'step-up-needed' : 'yes'
}
