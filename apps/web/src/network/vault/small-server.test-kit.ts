import type { AnswerOf, Client, InputOf, RouteName } from '@recourse/wire'
import type { DeviceStore, VaultState } from './state.ts'

type Body<N extends RouteName> = InputOf<N> extends { readonly body: infer B } ? B : never
type Listed = AnswerOf<'listPeople'>
type Row = Omit<Listed['members'][number], 'joinedOn' | 'seq' | 'state'> & { state: 'active' | 'left' }
type Signed = Listed['delegations'][number]
type Epoch = { readonly epoch: number; state: 'open' | 'closed'; readonly historySealed: string | null; readonly wraps: Map<string, string> }
type Kept = {
  readonly groupId: string
  readonly kind: 'network' | 'trusted' | 'organization'
  readonly organizationId: string | null
  readonly epochs: Epoch[]
}

const day = '2026-11-25'
const signed = (statement: unknown): Signed => statement as Signed

/**
 * As much of a server as the vault needs to be tried without one: it keeps what it is given and checks nothing, which is what the vault must not rely on.
 * `tamper` alters what is listed, as a server could. The real one is used in the browser tests.
 */
export function smallServer() {
  const [members, organizations, delegations, groups]: [Row[], Listed['organizations'], Signed[], Kept[]] = [[], [], [], []]
  const invitations = new Map<string, Body<'makeInvitation'>>()
  const own = new Map<string, { readonly salt: string; readonly keysSealed: string }>()
  let network: { readonly networkId: string; readonly name: { en: string; fr: string }; readonly rootPublic: string } | null = null
  const told = { tamper: (people: Listed): Listed => people, seals: [] as string[] }

  const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value })
  const sessionOf = (memberId: string) => {
    const row = members.find((one) => one.memberId === memberId)
    if (!row || !network || row.state === 'left') return null
    const { organizationId, handle, role } = row
    return { networkId: network.networkId, memberId, organizationId, handle, role, trusted: true, steppedUp: true, endsAt: '2026-11-25T23:00:00Z' }
  }
  type Entering = { readonly memberId: string; readonly handle: string; readonly card: unknown; readonly salt: string; readonly keysSealed: string }
  const enter = (given: Entering, organizationId: string, role: Row['role']): void => {
    own.set(given.memberId, given)
    members.push({ memberId: given.memberId, organizationId, handle: given.handle, role, state: 'active', card: signed(given.card), roles: [] })
  }
  const enterOrganization = ({
    organizationId,
    name,
    card,
  }: {
    readonly organizationId: string
    readonly name: { en: string; fr: string }
    readonly card: unknown
  }): void => {
    const trusted = organizations.length === 0
    organizations.push({ organizationId, name, card: signed(card), trusted, trust: [], state: 'active', joinedOn: day, seq: 1 })
  }
  const begin = (
    given: { readonly groupId: string; readonly kind: Kept['kind']; readonly wrapped: string },
    organizationId: string,
    memberId: string,
  ): void => {
    const wraps = new Map([[memberId, given.wrapped]])
    const own = given.kind === 'organization' ? organizationId : null
    groups.push({ groupId: given.groupId, kind: given.kind, organizationId: own, epochs: [{ epoch: 1, state: 'open', historySealed: null, wraps }] })
  }
  const isIn = (group: Kept, member: Row): boolean =>
    member.state === 'active' &&
    (group.kind === 'network' ||
      (group.kind === 'organization' ? group.organizationId === member.organizationId : organizations[0]?.organizationId === member.organizationId))
  const lastOf = (group: Kept): Epoch => group.epochs[group.epochs.length - 1] as Epoch

  /** A client of somebody, who is nobody until they joined. */
  const client = (): Client => {
    let me = ''
    const answers = {
      readSession: () => ok({ session: sessionOf(me) }),
      beginChallenge: () => {
        const argon = { memory: 65_536, passes: 3, lanes: 1 }
        return ok({ challengeId: 'c', nonce: 'AAAA', salt: own.get(me)?.salt ?? '', argon, passkeys: [] })
      },
      openSession: () => ok({ session: sessionOf(me) }),
      readMyKeys: () =>
        ok({ salt: '', keysSealed: own.get(me)?.keysSealed ?? '', passkeys: [], recoverySeal: told.seals.includes(me) ? { cardVersion: 1 } : null }),
      putRecoverySeal: () => {
        told.seals.push(me)
        return ok({ cardVersion: 1 })
      },
      changeMyKeys: ({ body }: InputOf<'changeMyKeys'>) => {
        own.set(me, body)
        return ok({ changed: true })
      },
      foundNetwork: ({ body }: InputOf<'foundNetwork'>) => {
        network = body.network
        enterOrganization(body.organization)
        enter(body.member, body.organization.organizationId, 'network-steward')
        for (const group of body.groups) begin(group, body.organization.organizationId, body.member.memberId)
        me = body.member.memberId
        return ok({ session: sessionOf(me) })
      },
      makeInvitation: ({ body }: InputOf<'makeInvitation'>) => {
        invitations.set(body.invitationId, body)
        delegations.push(signed(body.delegation))
        return ok({ invitationId: body.invitationId, expiresAt: body.expiresAt })
      },
      openInvitation: ({ body }: InputOf<'openInvitation'>) => {
        const kept = invitations.get(body.invitationId)
        if (!kept || !network) throw new Error('no such invitation')
        const { organizationId, role, newOrganization, expiresAt, delegation, secretsSealed } = kept
        return ok({ network, organizationId, role, newOrganization, expiresAt, delegation, secretsSealed })
      },
      acceptInvitation: ({ body }: InputOf<'acceptInvitation'>) => {
        const kept = invitations.get(body.invitationId) as Body<'makeInvitation'>
        if (body.organization) enterOrganization(body.organization)
        enter(body.member, kept.organizationId, kept.role)
        if (body.group) begin(body.group, kept.organizationId, body.member.memberId)
        for (const { groupId, epoch, wrapped } of body.wraps) {
          const found = groups.find((group) => group.groupId === groupId)?.epochs.find((one) => one.epoch === epoch)
          if (found?.state === 'open') found.wraps.set(body.member.memberId, wrapped)
        }
        me = body.member.memberId
        return ok({ session: sessionOf(me) })
      },
      listPeople: () => {
        const listed = members.map((row) => ({ ...row, roles: [...row.roles], joinedOn: day, seq: 1 }))
        const shown: Listed = { network: { ...(network as NonNullable<typeof network>), foundedOn: day, seq: 1 }, organizations, members: listed, delegations }
        return ok(told.tamper(structuredClone(shown)))
      },
      listGroups: () => {
        const mine = members.find((row) => row.memberId === me) as Row
        const listed = groups
          .filter((group) => isIn(group, mine))
          .map((group) => ({
            groupId: group.groupId,
            kind: group.kind,
            organizationId: group.organizationId,
            epochs: group.epochs.map(({ epoch, state, historySealed }) => ({ epoch, state, historySealed, madeBy: me, madeOn: day })),
            wraps: group.epochs.flatMap(({ epoch, wraps }) => (wraps.has(me) ? [{ epoch, wrapped: wraps.get(me) }] : [])),
            without: members.filter((row) => isIn(group, row) && !lastOf(group).wraps.has(row.memberId)).map((row) => row.memberId),
          }))
        return ok({ groups: listed })
      },
      makeEpoch: ({ params, body }: InputOf<'makeEpoch'>) => {
        const group = groups.find((one) => one.groupId === params.groupId) as Kept
        if (lastOf(group).epoch + 1 !== body.epoch) return Promise.resolve({ ok: false, problem: { code: 'conflict', message: { en: '', fr: '' } } })
        const wraps = new Map(body.wraps.map(({ memberId, wrapped }) => [memberId, wrapped]))
        group.epochs.push({ epoch: body.epoch, state: 'open', historySealed: body.historySealed, wraps })
        return ok({ groupId: params.groupId, epoch: body.epoch })
      },
      addWraps: ({ params, body }: InputOf<'addWraps'>) => {
        const group = groups.find((one) => one.groupId === params.groupId) as Kept
        for (const { memberId, wrapped } of body.wraps) lastOf(group).wraps.set(memberId, wrapped)
        return ok({ added: body.wraps.length })
      },
      leaveMember: ({ params, body }: InputOf<'leaveMember'>) => {
        const row = members.find((one) => one.memberId === params.memberId) as Row
        for (const group of groups) if (isIn(group, row)) lastOf(group).state = 'closed'
        row.roles.push(signed(body.statement))
        row.state = 'left'
        return ok({ memberId: row.memberId, state: 'left' })
      },
    }
    return answers as unknown as Client
  }

  /** The vault of somebody on a device of their own. */
  const vault = (): VaultState => {
    const kept = new Map<string, Uint8Array>()
    let turn: Promise<unknown> = Promise.resolve()
    const store: DeviceStore = {
      get: async (name) => kept.get(name) ?? null,
      set: async (name, bytes) => void kept.set(name, bytes),
      clear: async () => kept.clear(),
      alone: (work) => {
        const mine = turn.then(work)
        turn = mine.catch(() => {})
        return mine
      },
    }
    return { client: client(), store, origin: 'http://localhost', now: () => new Date('2026-11-25T12:00:00Z'), held: null, opened: null, pending: null }
  }
  return { vault, groups, members, organizations, delegations, told }
}
