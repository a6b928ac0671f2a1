import { describe, expect, it } from 'vitest'
import { dueAfter, idleTimes } from './network-state.ts'

const minutes = (count: number): number => count * 60_000

describe('what is due on a page of the network', () => {
  it('is nothing while somebody works and sends', () => expect(dueAfter(minutes(1), minutes(1))).toBe('nothing'))
  it('is a sign of life while somebody types and sends nothing', () => expect(dueAfter(minutes(0), minutes(6))).toBe('stay'))
  it('is no sign of life when nobody is there', () => expect(dueAfter(minutes(6), minutes(6))).toBe('nothing'))
  it('is a warning two minutes before the end', () => expect(dueAfter(idleTimes.warn, minutes(1))).toBe('warn'))
  it('is the lock at fifteen minutes, however lately the page asked for news', () => expect(dueAfter(minutes(15), 0)).toBe('lock'))
})
