import { type IntendedDisclosure, isCovered } from '@recourse/domain/consent'
import type { Service } from '@recourse/domain/directory'
import type { LawfulOption } from '@recourse/domain/law'
import { useRoutes } from '../routes-context.tsx'
import type { RoutesState } from '../routes-state.ts'

const oneDay = 24 * 60 * 60 * 1000

/** What contacting a service would tell, and to whom. The call itself comes first: it tells the service something even when nothing is said. */
export function disclosuresOfService(service: Service): readonly IntendedDisclosure[] {
  const why = {
    en: 'To ask whether this service can help',
    fr: 'Pour demander si ce service peut aider',
  }
  const call = {
    id: `${service.id}#call`,
    to: service.name,
    what: {
      en: 'That someone called, the number called from unless it is hidden, and whatever is said',
      fr: 'Qu’une personne a appelé, le numéro d’où vient l’appel s’il n’est pas masqué, et tout ce qui est dit',
    },
    why,
  }
  return [call, ...service.discloses.map((d, i) => ({ id: `${service.id}#${i + 1}`, to: d.to, what: d.what, why }))]
}

/** What asking for an option would tell, and to whom. */
export const disclosuresOfOption = (option: LawfulOption): readonly IntendedDisclosure[] =>
  option.discloses.map((d, i) => ({ id: `${option.id}#${i + 1}`, ...d }))

/** Whether the person's yes covers every one of them now. */
export const allCovered = (state: RoutesState, disclosures: readonly IntendedDisclosure[], now: string): boolean =>
  disclosures.every((d) => isCovered(state.consents, d, now))

/** Whether these are covered, and how to record a yes to some of them. A yes lasts a day at most: tomorrow it is asked again. */
export function useConsent(disclosures: readonly IntendedDisclosure[]): {
  readonly covered: boolean
  readonly isYes: (d: IntendedDisclosure) => boolean
  readonly record: (yes: readonly IntendedDisclosure[]) => void
} {
  const { state, dispatch } = useRoutes()
  const now = new Date().toISOString()
  return {
    covered: allCovered(state, disclosures, now),
    isYes: (d) => isCovered(state.consents, d, now),
    record: (yes) => {
      const at = new Date()
      dispatch({
        type: 'consent',
        disclosures: yes.filter((d) => !isCovered(state.consents, d, at.toISOString())),
        now: at.toISOString(),
        until: new Date(at.getTime() + oneDay).toISOString(),
      })
    },
  }
}
