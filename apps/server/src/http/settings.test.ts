import { describe, expect, test } from 'vitest'
import { originsOf, type Settings, settingsOf } from './settings.ts'

const good = (environment: Record<string, string>): Settings => {
  const settings = settingsOf(environment)
  if (!settings.ok) throw new Error(settings.error.en)
  return settings.value
}

describe('the settings of the network', () => {
  test('are those of this machine alone unless told otherwise', () => {
    expect(good({ RECOURSE_ORIGIN: '' })).toEqual({ origin: null, appOrigin: null, metricsToken: null, trustedProxy: null, keepsNetwork: true })
    expect(good({ RECOURSE_DATA: 'none' }).keepsNetwork).toBe(false)
    for (const proxy of ['127.0.0.1', '10.0.0.0/8, ::1', 'loopback']) expect(good({ RECOURSE_PROXY: proxy }).trustedProxy).toBe(proxy)
  })

  test('name the addresses at which its pages are opened, with and without the stroke at the end', () => {
    expect(originsOf(good({}), 8080)).toEqual(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])
    const both = good({ RECOURSE_ORIGIN: 'https://recourse.example/', RECOURSE_APP_ORIGIN: 'https://app.recourse.example' })
    expect(originsOf(both, 8080)).toEqual(['https://recourse.example', 'https://app.recourse.example'])
  })

  test.each([
    ['RECOURSE_ORIGIN', 'elsewhere.test'],
    ['RECOURSE_ORIGIN', 'https://recourse.example/en/'],
    ['RECOURSE_ORIGIN', 'https://name@recourse.example'],
    ['RECOURSE_APP_ORIGIN', 'ftp://recourse.example'],
    ['RECOURSE_APP_ORIGIN', '*'],
    ['RECOURSE_METRICS_TOKEN', 'short'],
    ['RECOURSE_PROXY', 'true'],
    ['RECOURSE_PROXY', 'my-proxy'],
  ])('are refused in both languages when %s is %s', (name, value) => {
    const settings = settingsOf({ [name]: value })
    expect(settings.ok ? '' : settings.error.en).toContain(name)
    expect(settings.ok ? '' : settings.error.fr).toContain(name)
    expect(settings.ok ? '' : settings.error.en + settings.error.fr).not.toContain(value)
  })
})
