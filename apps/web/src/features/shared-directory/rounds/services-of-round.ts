import { type DirectoryCorpus, progressSince, type Round } from '@recourse/domain/directory'
import { type CallFilter, servicesToCall } from '../../directory/calls/list/services-to-call.ts'

/** What a round is made of: a filter, and the day since which an answer counts. `on` is today. */
export type RoundChoice = { readonly filter: CallFilter; readonly since: string; readonly on: string }

/** The services that a filter keeps and that answered nothing since a day. Those that closed for good have nothing to answer. */
export const servicesOfRound = (directory: DirectoryCorpus, { filter, since, on }: RoundChoice): readonly string[] =>
  servicesToCall(directory, filter, on)
    .filter((service) => service.status !== 'defunct' && progressSince([service], since).confirmed === 0)
    .map(({ id }) => id)

/** Why such a round is held: all of what the filter chose. A place counts before a province, as it does for the services. */
export function whyOf({ need, place, province }: CallFilter, since: string): Round['why'] {
  const forNeed = need === '' ? {} : { need }
  if (place !== '') return { kind: 'community', places: [place], ...forNeed }
  if (province !== '') return { kind: 'province', province, ...forNeed }
  return need === '' ? { kind: 'since', day: since } : { kind: 'need', need }
}
