import { Trans, useLingui } from '@lingui/react/macro'
import { useWords } from '../../words/voice.tsx'
import { roleNames } from '../network/role-words.ts'
import type { Author } from './kept/shared-types.ts'
import { highestRole } from './kept/shared-view.ts'
import { useShared } from './shared-context.tsx'

/** The name of an organization of the network. */
export function useOrganizationName(): (organizationId: string) => string {
  const { people } = useShared()
  const { text } = useWords()
  const { t } = useLingui()
  return (organizationId) => {
    const found = people?.organizations.find((one) => one.organizationId === organizationId)
    return found ? text(found.name) : t`an organization that is not known here`
  }
}

/** How a member is called here: their sign-in name and their organization. */
export function useMemberName(): (memberId: string) => string {
  const { people, me } = useShared()
  const nameOf = useOrganizationName()
  const { t } = useLingui()
  return (memberId) => {
    const found = people?.members.find((one) => one.memberId === memberId)
    if (!found) return t`a member who is not known here`
    return memberId === me.memberId ? t`you (${found.handle})` : t`${found.handle}, ${nameOf(found.organizationId)}`
  }
}

/** Who said something: the role they had then and their organization. */
export function Who({ author }: { readonly author: Author }) {
  const { me } = useShared()
  const { word } = useWords()
  const nameOf = useOrganizationName()
  const role = word(roleNames[highestRole(author)])
  const organization = nameOf(author.organizationId)
  return (
    <span>
      {author.memberId === me.memberId ? <Trans>You</Trans> : <span className="sentence">{role}</span>}, {organization}
    </span>
  )
}
