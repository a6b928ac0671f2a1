import type { LocalMoment } from '@recourse/domain/situation'
import { localMoment } from '../../../words/dates.ts'
import { useRoutes } from '../routes-context.tsx'

/** When help is needed: the moment that was chosen, or now by the clock of this device. */
export function useMoment(): LocalMoment {
  const { state } = useRoutes()
  return state.seeking.at === 'now' ? localMoment(new Date()) : state.seeking.at
}
