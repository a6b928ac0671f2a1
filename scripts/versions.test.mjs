import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { isAtLeast, nodeFloor } from './versions.mjs'

describe('versions', () => {
  test.each([
    ['24.15.0', '24.15', true],
    ['24.21.0', '24.15', true],
    ['25.0.0', '24.15', true],
    ['24.9.0', '24.15', false],
    ['20.20.2', '24.15', false],
    ['18.0.0', '24.15', false],
    ['24.15', '24.15.1', false],
    ['25.0.0-nightly20261101', '24.15', true],
  ])('%s is at least %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected)
  })

  test('the floor is the one of package.json, and is refused when it is written another way', () => {
    expect(isAtLeast(nodeFloor(manifest), '24')).toBe(true)
    expect(() => nodeFloor({ engines: { node: '^24' } })).toThrow('engines.node')
    expect(() => nodeFloor({})).toThrow('engines.node')
  })
})
