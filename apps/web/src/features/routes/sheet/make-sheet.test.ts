import type { Service } from '@recourse/domain/directory'
import type { LawfulOption } from '@recourse/domain/law'
import type { ServiceMatch } from '@recourse/domain/route'
import { describe, expect, it } from 'vitest'
import { makeSheet, type SheetParts } from './make-sheet.ts'
import { sheetAsHtml, sheetAsText } from './save-sheet.ts'

const option = (id: string): LawfulOption =>
  ({ id, title: { en: 'Secret title', fr: 'Titre secret' }, sheet: { en: [`${id} one`], fr: [`${id} un`], es: [`${id} uno`] } }) as unknown as LawfulOption
const service = {
  id: 's',
  name: { en: 'The <House> & co', fr: 'La Maison' },
  phones: [
    { number: '1-800-555-0100', evidence: 'two_or_more_pages', label: { en: '', fr: '' }, seenOn: [] },
    { number: '1-800-555-0199', evidence: 'stale', label: { en: '', fr: '' }, seenOn: [] },
  ],
} as unknown as Service
const match = { questions: [{ en: 'Do you ask for papers?', fr: 'Demandez-vous des papiers?' }] } as unknown as ServiceMatch
const parts = (mayCall: boolean): SheetParts => ({
  options: [option('a'), option('b')],
  notices: [],
  services: [{ service, match, mayCall }],
  lawRead: { from: '2025-07-24', to: '2026-06-12' },
})

describe('the sheet', () => {
  it('holds only what was ticked, in the order of the screen', () => {
    const sheet = makeSheet(parts(true), { language: 'es', ticked: ['option:b'], screen: 'en' })
    expect(sheet.blocks.map((block) => block.lines)).toEqual([['b uno']])
    expect(sheet.title).toBe('Notas')
    expect(sheet.foot.join(' ')).toContain('Traducción nuestra')
  })
  it('leaves the number out until a yes covers it, and never gives a number without evidence', () => {
    const ticked = ['service:s']
    expect(sheetAsText(makeSheet(parts(false), { language: 'en', ticked, screen: 'en' }))).not.toContain('555-01')
    const text = sheetAsText(makeSheet(parts(true), { language: 'en', ticked, screen: 'en' }))
    expect(text).toContain('1-800-555-0100')
    expect(text).not.toContain('1-800-555-0199')
  })
  it('keeps words that exist in no Spanish in the language of the screen, and marks them', () => {
    const block = (screen: 'en' | 'fr') => makeSheet(parts(true), { language: 'es', ticked: ['questions:s'], screen }).blocks[0]
    expect(block('en')).toMatchObject({ language: 'en', lines: ['Do you ask for papers?'] })
    expect(block('fr')).toMatchObject({ language: 'fr', lines: ['Demandez-vous des papiers?'] })
  })
  it('says at which days the law was read', () => {
    const [foot] = makeSheet(parts(true), { language: 'fr', ticked: ['option:a'], screen: 'fr' }).foot
    expect(foot).toContain('entre le 24 juillet 2025 et le 12 juin 2026')
  })
  it('never says the title of an option, and lets no name become markup', () => {
    const html = sheetAsHtml(makeSheet(parts(true), { language: 'en', ticked: ['option:a', 'service:s'], screen: 'en' }))
    expect(html).not.toContain('Secret')
    expect(html).toContain('The &lt;House&gt; &amp; co')
    expect(html).toContain('<title>Notes</title>')
  })
})
