import { type Incoming, type Place, redacted, type Service } from '@recourse/domain/directory'

/**
 * What a file says of a record, as far as it may be looked at: no list can bring back the place of a site that is kept secret, in the file or here.
 * The record is held to the secrecy that it has here when that is the stricter; what it says itself of its place and needs is left as it was.
 */
export function hiddenIncoming(services: readonly Service[], incoming: readonly Incoming[], places: readonly Place[]): readonly Incoming[] {
  const here = new Map(services.map((service) => [service.id, service]))
  return incoming.map(({ where, service }) => {
    const before = here.get(service.id)
    const isSecret = before?.area.kind === 'confidential'
    const sleeps = before?.needs.includes('shelter') && !service.needs.includes('shelter')
    const strict: Service = {
      ...service,
      area: isSecret ? before.area : service.area,
      needs: sleeps ? [...service.needs, 'shelter'] : service.needs,
    }
    const clean = redacted(strict, places)
    return { where, service: { ...clean, needs: service.needs } }
  })
}
