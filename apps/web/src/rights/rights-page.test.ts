import type { Corpus } from '@recourse/domain/route'
import { describe, expect, it } from 'vitest'
import { emergencyNumbers } from '../emergency-numbers.ts'
import { rightsFiles } from './rights-files.ts'
import { rightsIndex } from './rights-index.ts'
import { rightsPage } from './rights-page.ts'
import { rightsLanguages, rightsWords } from './rights-words.ts'

const three = (text: string) => ({ en: `${text} en`, fr: `${text} fr`, es: `${text} es` })
const two = (text: string) => ({ en: `${text} en`, fr: `${text} fr` })

const page = {
  id: 'at-home',
  title: { en: 'Home & <b>away</b>', fr: 'Chez vous : « ici »', es: '¿En casa?' },
  lead: three('lead'),
  sections: [
    {
      heading: three('heading'),
      points: [
        { basis: 'law', text: three('Say "no" & \'yes\' <script>alert(1)</script>'), cite: ['irpr-1', 'irpa-2'] },
        { basis: 'policy', text: three('policy'), source: 'dated' },
        { basis: 'practice', text: three('practice'), source: 'worded' },
        { basis: 'memory', text: three('memory'), noted: '2026-11-01' },
      ],
    },
  ],
  services: ['line', 'closed-number'],
} as const

const provision = (short: string, name: string, currentTo: string) => ({
  short: { en: short, fr: `${short} fr` },
  citation: { en: `${name}, s. 1`, fr: `${name} fr, art. 1` },
  url: { en: `https://laws.example/eng/${short}`, fr: `https://laws.example/fra/${short}` },
  currentTo,
})

const phone = (number: string, evidence: string) => ({ number, evidence, label: two('Line'), seenOn: [] })

const corpus = {
  version: 'corpus-2026-11-24.abc',
  made: '2026-11-24',
  law: {
    facts: [{ id: 'province', type: { kind: 'enum', values: [{ id: 'ON', label: two('Ontario') }] } }],
    provisions: { 'irpr-1': provision('IRPR 1', 'Regulations', '2026-06-14'), 'irpa-2': provision('IRPA 2', 'Act', '2026-03-31') },
    sources: {
      dated: { title: two('Guide'), publisher: two('Ministry'), url: 'https://ministry.example/guide?a=1&b="2"', dated: '2025-02' },
      worded: { title: two('Talk'), publisher: two('Group'), dated: two('about 2021') },
    },
    rights: [page, { ...page, id: 'elsewhere', title: three('Elsewhere') }],
  },
  directory: {
    services: [
      {
        id: 'line',
        name: two('The <Line>'),
        area: { kind: 'province', provinces: ['ON'] },
        phones: [phone('1-800-555-0100', 'two_or_more_pages'), phone('1-800-555-0199', 'stale')],
        languages: ['es'],
        website: 'https://line.example/',
        discloses: [{ recipients: ['unknown', 'police'] }, { recipients: ['police', 'none'] }],
      },
      {
        id: 'closed-number',
        name: two('Other'),
        area: { kind: 'national' },
        phones: [phone('1-800-555-0198', 'unofficial_only')],
        languages: [],
        discloses: [{ recipients: ['unknown'] }],
      },
    ],
  },
} as unknown as Corpus

const shown = corpus.law.rights[0]
if (!shown) throw new Error('the corpus of this test has no page')
const made = (language: (typeof rightsLanguages)[number], over: Corpus = corpus): string =>
  rightsPage({ corpus: over, page: over.law.rights[0] ?? shown, language, stylesheet: '/assets/rights-1.css' })

describe('a page on rights', () => {
  it.each(rightsLanguages)('says its language, its words and the other languages (%s)', (language) => {
    const html = made(language)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(`heading ${language}`)
    for (const other of rightsLanguages) {
      expect(html).toContain(`<link rel="alternate" hreflang="${other}" href="/rights/at-home/${other}/">`)
      expect(html).toContain(`<a href="/rights/at-home/${other}/" lang="${other}" hreflang="${other}"`)
    }
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<(?:header|main|footer) ?/g)).toHaveLength(3)
    expect(html).toContain(`tel:${emergencyNumbers.emergency}`)
  })

  it.each(rightsLanguages)('runs nothing, keeps nothing and fetches only its own stylesheet and mark (%s)', (language) => {
    const html = made(language)
    expect(html).not.toMatch(/<script|<style|<iframe|<form|<meta http-equiv| style=| on\w+=|javascript:/i)
    const fetched = [...html.matchAll(/(?:src|<link [^>]*href)="([^"]*)"/g)].map(([, address]) => address)
    expect(fetched.filter((address) => !address?.startsWith('/'))).toEqual([])
  })

  it('escapes every text, in the words and in the attributes', () => {
    const html = made('en')
    expect(html).toContain('Say &quot;no&quot; &amp; &#39;yes&#39; &lt;script&gt;alert(1)&lt;/script&gt; en')
    expect(html).toContain('<h1>Home &amp; &lt;b&gt;away&lt;/b&gt;</h1>')
    expect(html).toContain('href="https://ministry.example/guide?a=1&amp;b=&quot;2&quot;"')
    expect(html).toContain('The &lt;Line&gt; en')
  })

  it('shows what each point rests on, with a link to the official text in the language of the page, in English for Spanish', () => {
    const basis = (html: string): readonly string[] => [...html.matchAll(/<p class="basis[^>]*>(.*?)<\/p>/g)].map(([, inner]) => inner ?? '')
    const [law, policy, practice, memory] = basis(made('en'))
    expect(law).toContain('<a href="https://laws.example/eng/IRPR 1" hreflang="en" lang="en" rel="noreferrer">IRPR\u00a01</a> · <a')
    expect(policy).toMatch(/<b>Policy<\/b> <a [^>]*>Ministry en, Guide en<\/a>, February 2025/)
    expect(practice).toBe('<b>Practice</b> Group en, Talk en, about 2021 en')
    expect(memory).toBe('<b>Not checked</b> noted on 1 November 2026')
    expect(basis(made('fr'))[0]).toContain('<a href="https://laws.example/fra/IRPR 1" hreflang="fr" lang="fr" rel="noreferrer">IRPR\u00a01\u00a0fr</a>')
    const spanish = basis(made('es'))
    expect(spanish[0]).toContain('<b>Ley</b> <a href="https://laws.example/eng/IRPR 1" hreflang="en" lang="en" rel="noreferrer">')
    expect(spanish[1]).toMatch(/<span lang="en">Ministry en<\/span>, <span lang="en">Guide en<\/span><\/a>, febrero de 2025/)
    expect(spanish[2]).toContain('<span lang="en">about 2021 en</span>')
    expect(spanish[3]).toBe('<b>Sin verificar</b> anotado el 1 de noviembre de 2026')
  })

  it.each(rightsLanguages)('says at the top and at the foot that no lawyer has signed it, when the law was read, and when it was made (%s)', (language) => {
    const [top, foot] = made(language).split('<footer')
    const { draft, translation } = rightsWords[language]
    for (const part of [top, foot]) {
      expect(part).toContain(draft)
      expect(part).toMatch(/31 (?:March|mars|de marzo de) 2026.*14 (?:June|juin|de junio de) 2026.*24 (?:November|novembre|de noviembre de) 2026/)
      if (translation) expect(part).toContain(translation)
    }
    expect(translation === null).toBe(language !== 'es')
    expect(foot).toContain('corpus-2026-11-24.abc')
  })

  it('holds French colons and guillemets to their word', () => {
    expect(made('fr')).toContain('<h1>Chez vous\u00a0: «\u00a0ici\u00a0»</h1>')
  })

  it('shows only numbers that their evidence allows, and before them who may learn of a call', () => {
    const html = made('en')
    expect(html).toContain('<a class="phone" href="tel:18005550100">1-800-555-0100</a>')
    expect(html).not.toMatch(/555-019[89]/)
    expect(html).toContain('Who may learn of it: police; otherwise nobody without your yes, it says; others are not known.')
    expect(html.indexOf('Who may learn of it')).toBeLessThan(html.indexOf('555-0100'))
    expect(html).toContain('Who may learn of it: not known, so ask first.')
    expect(html).toContain('Ontario en')
    expect(html).toContain('Languages: Spanish')
    expect(html).toContain('No number is shown')
  })

  it('says of a point whose text of law changed that it is being checked, and of no other', () => {
    const [section] = shown.sections
    const points = section?.points.map((point, i) => (i === 0 ? { ...point, changedOn: '2026-11-20' } : point)) ?? []
    const drifted = { ...corpus, law: { ...corpus.law, rights: [{ ...shown, sections: [{ heading: three('heading'), points }] }] } } as unknown as Corpus
    expect(made('fr', drifted)).toContain('En vérification\u00a0: un changement de ce texte de loi a été constaté le 20 novembre 2026.')
    expect(made('es', drifted).match(/class="checking"/g)).toHaveLength(1)
    expect(made('en')).not.toContain('class="checking"')
  })

  it('spells out each short form of a law once', () => {
    expect(made('en')).toContain('<li lang="en"><b>IRPR</b> Regulations</li><li lang="en"><b>IRPA</b> Act</li>')
  })

  it('has a calm way out, and leads to the other pages, the list and the application', () => {
    const html = made('fr')
    expect(html).toContain('<a class="leave" href="https://meteo.gc.ca/" rel="noreferrer">Quitter cette page</a>')
    expect(made('es')).toContain('<a class="leave" href="https://weather.gc.ca/" rel="noreferrer">Salir de esta página</a>')
    for (const address of ['/rights/elsewhere/fr/', '/rights/', '/fr/']) expect(html).toContain(`href="${address}"`)
  })
})

describe('the files of the pages', () => {
  it('are one per page and language, and the list', () => {
    expect([...rightsFiles(corpus, '/s.css').keys()]).toEqual([
      'rights/index.html',
      ...['at-home', 'elsewhere'].flatMap((id) => rightsLanguages.map((language) => `rights/${id}/${language}/index.html`)),
    ])
  })

  it('list every page in the three languages, each part in its own', () => {
    const html = rightsIndex(corpus, '/s.css')
    for (const language of rightsLanguages) {
      expect(html).toContain(`<section lang="${language}"`)
      expect(html).toContain(`<a href="/rights/elsewhere/${language}/" hreflang="${language}">Elsewhere ${language}</a>`)
      expect(html).toContain(rightsWords[language].drafts)
    }
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toContain('<script')
  })
})
