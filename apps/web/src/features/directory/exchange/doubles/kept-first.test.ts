import type { Claim, Service } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { keptFirst } from './kept-first.ts'

const claim = (method: Claim['method']): Claim => ({ method }) as Claim
const service = (id: string, ...methods: readonly Claim['method'][]): Service => ({ id, claims: methods.map(claim) }) as unknown as Service
const first = (a: Service, b: Service): string => keptFirst(a, b)[0].id

test('the record that was confirmed is kept, then the one of no list, then the fuller; whichever comes first', () => {
  const [called, read, listed] = [
    service('called', 'call', 'import'),
    service('read', 'web', 'web', 'web'),
    service('listed', 'import', 'import', 'import', 'import'),
  ]
  for (const [a, b, kept] of [
    [called, read, 'called'],
    [read, called, 'called'],
    [read, listed, 'read'],
    [listed, read, 'read'],
    [service('short', 'web'), service('long', 'web', 'web'), 'long'],
  ] as const)
    expect(first(a, b)).toBe(kept)
})
