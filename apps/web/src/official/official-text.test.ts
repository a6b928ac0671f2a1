import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchOfficialTexts, isAsRead } from './official-text.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const provision = { hash: { en: hash('An officer may refuse.'), fr: hash('L’agent peut refuser.') } }

describe('the official text', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('is known to be the one that was read, whatever its line breaks, and not when one word changed', async () => {
    expect(await isAsRead(provision, ' An officer\n  may refuse. ', 'en')).toBe(true)
    expect(await isAsRead(provision, 'An officer shall refuse.', 'en')).toBe(false)
    expect(await isAsRead(provision, 'An officer may refuse.', 'fr')).toBe(false)
  })

  it('is not there when it cannot be fetched or is something else, and nothing breaks', async () => {
    const answering = (response: () => Promise<Response>) => vi.stubGlobal('fetch', response)
    answering(async () => new Response('{"provisions":{"p":{"en":{"text":"t","currentTo":"2026-01-01"}}}}'))
    expect(await fetchOfficialTexts('/x')).toEqual({ p: { en: { text: 't', currentTo: '2026-01-01' } } })
    answering(async () => new Response('<!doctype html>'))
    expect(await fetchOfficialTexts('/x')).toBeNull()
    answering(async () => new Response('[]', { status: 404 }))
    expect(await fetchOfficialTexts('/x')).toBeNull()
    answering(() => Promise.reject(new TypeError('no connection')))
    expect(await fetchOfficialTexts('/x')).toBeNull()
  })
})
