import { useLingui } from '@lingui/react/macro'
import type { Caller } from '@recourse/domain/directory'
import { useMemberName, useOrganizationName } from '../who.tsx'

/** How whoever calls is named: a member, an organization, or whoever has time. */
export function useCallerName(): (who: Caller | null) => string {
  const { t } = useLingui()
  const [memberName, organizationName] = [useMemberName(), useOrganizationName()]
  return (who) => {
    if (who === null) return t`whoever has time`
    return 'member' in who ? memberName(who.member) : organizationName(who.organization)
  }
}
