import { isSheltered, type Place, type Service, traceIn } from '@recourse/domain/directory'

// An address of a page writes a street as 418-rue-du-port: read as words, each with its capital, it is one that can be recognized.
const asWords = (url: string): string =>
  url
    .replace(/%[0-9a-f]{2}/gi, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

/** The service without the links whose own letters say where a sheltered place is. Any other service is given back as it is. Never throws. */
export function withoutTellingLinks(service: Service, places: readonly Place[]): Service {
  if (!isSheltered(service)) return service
  const tells = (url: string): boolean => traceIn(asWords(url), service, places) !== null
  const { website, ...rest } = service
  return {
    ...rest,
    ...(website === undefined || tells(website) ? {} : { website }),
    phones: service.phones.map((phone) => ({ ...phone, seenOn: phone.seenOn.filter((seen) => !tells(seen)) })),
    sources: service.sources.map(({ url, ...source }) => (url === undefined || tells(url) ? source : { ...source, url })),
  }
}
