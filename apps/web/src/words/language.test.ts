import { describe, expect, it, vi } from 'vitest'
import { addressOfArea, areaOf, startingLanguage } from './language.ts'

vi.mock('../../locales/en/messages.po', () => ({ messages: {} }))
vi.mock('../../locales/fr/messages.po', () => ({ messages: {} }))

describe('the starting language', () => {
  it('follows the address first', () => expect(startingLanguage('/fr/', ['en-CA'])).toBe('fr'))
  it('then the browser', () => expect(startingLanguage('/', ['es', 'fr-CA', 'en'])).toBe('fr'))
  it('then English', () => expect(startingLanguage('/', ['es'])).toBe('en'))
  it('does not take another word for a language', () => expect(startingLanguage('/friends', ['en'])).toBe('en'))
})

describe('the part of the application', () => {
  it('is what the address says, in either language', () => {
    for (const area of ['routes', 'services', 'network', 'desk'] as const)
      for (const language of ['en', 'fr'] as const) expect(areaOf(addressOfArea(area, language))).toBe(area)
  })
  it('is the questions at an address that is nothing known', () => expect(areaOf('/en/networks/')).toBe('routes'))
})
