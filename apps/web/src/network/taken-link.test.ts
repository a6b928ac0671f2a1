import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropLink, givenLink, takeLink } from './taken-link.ts'

const at = (pathname: string, hash: string): { replaced: string[] } => {
  const seen = { replaced: [] as string[] }
  vi.stubGlobal('location', { pathname, hash })
  vi.stubGlobal('history', { state: null, replaceState: (_state: unknown, _title: string, to: string) => seen.replaced.push(to) })
  return seen
}

describe('a one-time link', () => {
  beforeEach(dropLink)
  afterEach(() => vi.unstubAllGlobals())

  it('is out of the address at once, and held for the screen that asks for it', () => {
    const seen = at('/fr/network/', '#invite.a.b.c-_')
    takeLink()
    expect(seen.replaced).toEqual(['/fr/network/'])
    expect(givenLink()).toEqual({ kind: 'invite', text: 'a.b.c-_' })
    // A screen may be drawn twice before it is shown.
    expect(givenLink()).not.toBeNull()
  })
  it('is out of the address even when it is none', () => {
    const seen = at('/en/network/', '#anything else')
    takeLink()
    expect(seen.replaced).toEqual(['/en/network/'])
    expect(givenLink()).toBeNull()
  })
  it('is nobody’s business on another part of the application', () => {
    const seen = at('/en/desk/', '#opt_trp')
    takeLink()
    expect(seen.replaced).toEqual([])
  })
  it('is forgotten once it was used', () => {
    at('/en/network/', '#found.abc')
    takeLink()
    dropLink()
    expect(givenLink()).toBeNull()
  })
})
