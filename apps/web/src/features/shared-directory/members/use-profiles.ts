import type { Profile } from '@recourse/domain/directory'
import { useMemo } from 'react'
import { type SharedOf, textsOf } from '../kept/shared-texts.ts'
import { useShared } from '../shared-context.tsx'

/**
 * The profiles of the network, of who is still there. One under the id of somebody else counts for nothing: a member writes their own, and the
 * organization's own people write that of the organization.
 */
export function useProfiles(): readonly SharedOf<Profile>[] {
  const { state, people } = useShared()
  const { records, outgoing } = state
  return useMemo(() => {
    const there = new Map<string, string>([
      ...(people?.organizations ?? []).filter(({ state: is }) => is === 'active').map(({ organizationId }) => [organizationId, organizationId] as const),
      ...(people?.members ?? []).filter(({ state: is }) => is !== 'left').map(({ memberId, organizationId }) => [memberId, organizationId] as const),
    ])
    const isOwn = ({ id, authorId, organizationId, value }: SharedOf<Profile>): boolean =>
      value.id === id && there.get(id) === value.organization && (authorId === null || (value.of === 'member' ? authorId === id : organizationId === id))
    return textsOf({ texts: records.texts, outgoing }, 'profile').filter(isOwn)
  }, [records.texts, outgoing, people])
}
