import type { Service } from '@recourse/domain/directory'

const confirmations = ({ claims }: Service): number => claims.filter(({ method }) => method !== 'web' && method !== 'import').length
const isListed = ({ claims }: Service): boolean => claims.some(({ method }) => method === 'import')

/**
 * Which of two records is kept under its id, first: the one that services confirmed more of, then the one that comes of no list, then the fuller.
 * Nothing of the other is lost by it; its own words are what is proposed where only one can hold.
 */
export function keptFirst(a: Service, b: Service): readonly [Service, Service] {
  const order = confirmations(b) - confirmations(a) || Number(isListed(a)) - Number(isListed(b)) || b.claims.length - a.claims.length
  return order > 0 ? [b, a] : [a, b]
}
