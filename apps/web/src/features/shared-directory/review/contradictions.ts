import { type Contradiction, contradictionsOf, type Service } from '@recourse/domain/directory'

const found = new WeakMap<Service, { readonly on: string; readonly those: readonly Contradiction[] }>()

function of(service: Service, on: string): readonly Contradiction[] {
  const kept = found.get(service)
  if (kept?.on === on) return kept.those
  const those = contradictionsOf(service, on)
  found.set(service, { on, those })
  return those
}

/** The services of which something is claimed both ways, those first of which no side outweighs the other. Invented ones are left out. */
export function servicesApart(services: readonly Service[], on: string): readonly { readonly service: Service; readonly those: readonly Contradiction[] }[] {
  const apart = services.flatMap((service) => {
    const those = service.demonstration ? [] : of(service, on)
    return those.length === 0 ? [] : [{ service, those }]
  })
  const open = ({ those }: { readonly those: readonly Contradiction[] }): number => (those.some(({ outweighs }) => !outweighs) ? 0 : 1)
  return apart.toSorted((a, b) => open(a) - open(b))
}
