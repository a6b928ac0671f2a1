import type { Hours, Service, ServiceArea } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { instant } from './atlas.test-kit.ts'
import { hoursNow, momentIn } from './hours-now.ts'

// Ten in the morning to noon, every day.
const morning = (timezone: string): Hours => ({
  text: { en: '10 to 12', fr: 'de 10 à 12' },
  timezone,
  weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens: 600, closes: 720 }],
})
const now = (hours: Hours | undefined, area: ServiceArea, status: Service['status'] = 'active') =>
  hoursNow({ area, status, ...(hours ? { hours } : {}) }, instant)

const inOntario: ServiceArea = { kind: 'province', provinces: ['ON'] }

describe('the hours of now', () => {
  test('are those of the clock of the service, wherever this device is', () => {
    expect(momentIn('America/Toronto', instant)).toEqual({ day: '2026-11-24', minutes: 750 })
    expect(momentIn('America/St_Johns', instant)).toEqual({ day: '2026-11-24', minutes: 840 })
    expect(momentIn('America/Toronto', new Date('2026-11-25T04:30:00Z'))).toEqual({ day: '2026-11-24', minutes: 1410 })
    expect(now(morning('America/Toronto'), inOntario)).toBe('closed')
    // Half past eleven in Winnipeg.
    expect(now(morning('America/Winnipeg'), { kind: 'province', provinces: ['MB'] })).toBe('open')
  })

  test('are not known without hours, nor in a zone that does not exist', () => {
    expect(now(undefined, inOntario)).toBe('unknown')
    expect(now(morning('America/Nowhere'), inOntario)).toBe('unknown')
  })

  test('of a service that does not run are closed', () => {
    expect(now({ text: { en: 'Always', fr: 'Toujours' }, always: true }, inOntario)).toBe('open')
    for (const status of ['inactive', 'defunct', 'temporarily closed'] as const)
      expect(now({ text: { en: 'Always', fr: 'Toujours' }, always: true }, inOntario, status)).toBe('closed')
  })

  test('of a place that is kept secret are the same whatever its own zone: it would say in which part of the province it is', () => {
    const secret: ServiceArea = { kind: 'confidential', provinces: ['ON'] }
    const everywhere = ['America/Toronto', 'America/Winnipeg', 'America/Nowhere'].map((zone) => now(morning(zone), secret))
    expect(new Set(everywhere)).toEqual(new Set(['closed']))
  })
})
