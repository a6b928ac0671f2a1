import type { RouteName } from '@recourse/wire'

/** What becomes of a request: it is done, or the code of the problem it is answered with. */
export type Expected = 'ok' | 'sign-in-needed' | 'not-allowed' | 'not-found'

/**
 * Who may do what, route by route and role by role: the table that the server is held to. Each stands for a request about the organization of `steward`
 * and `member`, in the order of `roles`. A route without a row fails the tests.
 */
export const roles = ['visitor', 'member', 'steward', 'otherSteward', 'coordinator', 'networkSteward', 'leaver', 'otherNetwork'] as const
export type Asking = (typeof roles)[number]

const row = (...expected: readonly Expected[]): Readonly<Record<Asking, Expected>> =>
  Object.fromEntries(roles.map((role, n) => [role, expected[n]])) as Readonly<Record<Asking, Expected>>
const [yes, out, no, none] = ['ok', 'sign-in-needed', 'not-allowed', 'not-found'] as const

const everybody = row(yes, yes, yes, yes, yes, yes, yes, yes)
const members = row(out, yes, yes, yes, yes, yes, out, yes)

export const whoMay: Readonly<Record<RouteName, Readonly<Record<Asking, Expected>>>> = {
  //                          visitor member steward other coordinator network leaver elsewhere
  listNetworks: everybody,
  openFounding: everybody,
  foundNetwork: everybody,
  beginChallenge: everybody,
  openSession: everybody,
  readSession: everybody,
  endSession: everybody,
  endOtherSessions: members,
  openInvitation: everybody,
  acceptInvitation: everybody,
  listInvitations: members,
  makeInvitation: /*       */ row(out, no, yes, no, yes, yes, out, none),
  revokeInvitation: /*     */ row(out, none, yes, none, no, yes, out, none),
  listPeople: members,
  changeRole: /*           */ row(out, no, yes, no, no, yes, out, none),
  leaveMember: /*          */ row(out, no, yes, no, no, yes, out, none),
  putOrganizationCard: /*  */ row(out, no, yes, no, no, yes, out, none),
  leaveOrganization: /*    */ row(out, no, yes, no, no, yes, out, none),
  trustOrganization: /*    */ row(out, no, no, no, no, yes, out, none),
  listGroups: members,
  makeEpoch: /*            */ row(out, yes, yes, none, yes, yes, out, none),
  addWraps: /*             */ row(out, yes, yes, none, yes, yes, out, none),
  readMyKeys: members,
  changeMyKeys: members,
  putPasskey: members,
  removePasskey: members,
  putRecoverySeal: members,
  listRecoveries: members,
  readRecoverySeal: /*     */ row(out, no, yes, no, no, yes, out, none),
  startRecovery: /*        */ row(out, no, yes, no, no, yes, out, none),
  confirmRecovery: /*      */ row(out, no, yes, none, no, yes, out, none),
  stopRecovery: /*         */ row(out, no, yes, none, no, yes, out, none),
  readChanges: members,
  writeRecords: /*         */ row(out, yes, yes, yes, yes, yes, out, yes),
  reviewRecord: /*         */ row(out, no, yes, no, yes, yes, out, none),
  listVersions: /*         */ row(out, yes, yes, yes, yes, yes, out, none),
  readPublicPack: everybody,
  readPack: /*             */ row(out, yes, yes, no, yes, yes, out, yes),
  readAudit: /*            */ row(out, yes, yes, no, yes, yes, out, none),
}

/** The addresses that are no routes of the network, and that everybody may read. */
export const openAddresses = ['/api', '/api/', '/api/*', '/api/openapi.json', '/healthz', '/readyz', '/metrics', '/*', '/hsds'] as const
