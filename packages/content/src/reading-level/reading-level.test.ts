import { describe, expect, test } from 'vitest'
import { catalogueTexts, messageAsRead } from './catalogue-texts.ts'
import { type Exception, harderUnits, longerFaces } from './exceptions.ts'
import { faceLimits, faces } from './faces.ts'
import { frenchSyllables } from './french-syllables.ts'
import { isEasyEnough, type Language, languages, longestSentence, measure, sentencesOf, wordsOf } from './measure-text.ts'
import { readAll } from './read-all.ts'
import { contentUnits } from './units.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = readAll()

/** Compares what exceeds with what may: one that is not listed fails, and so does one that is listed in vain. */
function expectExactly(exceeding: readonly (readonly [id: string, language: Language])[], allowed: readonly Exception[]) {
  expect(exceeding.map(([id, language]) => `${id} (${language})`).sort()).toEqual(allowed.map(({ id, language }) => `${id} (${language})`).sort())
  expect(allowed.filter(({ because }) => wordsOf(because).length < 5)).toEqual([])
}

describe('what people read here', () => {
  test('is all there: cards, notices, questions, traps, clocks, provinces, provisions and the interface', () => {
    const ids = all.units.map(({ id }) => id).join('\n')
    for (const kind of ['options', 'notices', 'facts', 'traps', 'clocks', 'provinces', 'provisions']) expect(ids).toContain(`law/${kind}`)
    const page = all.units.find(({ id }) => id === 'interface')
    expect(page?.en.length).toBeGreaterThan(300)
    expect(page?.fr.length).toBe(page?.en.length)
    expect(all.units.flatMap((unit) => languages.map((language) => measure(unit[language], language).score)).every(Number.isFinite)).toBe(true)
  })

  test('can be read in grade 8 in English, and as easily in French, but for what is listed with its reason', () => {
    const harder = all.units.flatMap(({ id, ...texts }) =>
      languages.filter((language) => !isEasyEnough(measure(texts[language], language), language)).map((language) => [id, language] as const),
    )
    expectExactly(harder, harderUnits)
  })

  test('has no sentence that cannot be said in one breath', () => {
    const long = all.units.flatMap((unit) =>
      languages.flatMap((language) => unit[language].flatMap(sentencesOf).filter((s) => wordsOf(s).length > longestSentence[language])),
    )
    expect(long).toEqual([])
  })

  test('shows a card that takes about half a minute, whatever a situation hides, but for what is listed with its reason', () => {
    expect(all.faces.length).toBeGreaterThan(40)
    const longer = all.faces.flatMap(({ id, ...face }) =>
      languages.filter((language) => face[language].most > faceLimits[language]).map((language) => [id, language] as const),
    )
    expectExactly(longer, longerFaces)
  })
})

describe('a measure', () => {
  test('ends a sentence where a thought ends, and counts as a word whatever stands alone', () => {
    expect(sentencesOf('It is free. Bring papers: pay slips, photos; nothing else! (R. v. Willier)')).toHaveLength(5)
    expect(sentencesOf('Il dit : « C’est gratuit. » Puis il part.')).toEqual(['Il dit :', '« C’est gratuit. »', 'Puis il part.'])
    expect(wordsOf('L’agent peut-être, $5,000 — 9-1-1 and/or 20 %')).toEqual(['L’agent', 'peut-être,', '$5,000', '9-1-1', 'and', 'or', '20'])
  })

  test('is the formula that its authors gave', () => {
    const { sentences, words, syllables, score } = measure(['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'], 'en')
    expect([sentences, words, syllables]).toEqual([1, 13, 26])
    expect(score).toBeCloseTo(0.39 * 13 + 11.8 * 2 - 15.59)
    expect(measure(['Le chat dort. Il a bu.'], 'fr')).toMatchObject({ sentences: 2, words: 6, syllables: 6, score: 207 - 1.015 * 3 - 73.6 })
  })

  test('finds a hard text hard and an easy one easy, in both languages', () => {
    const hard = {
      en: 'Notwithstanding the aforementioned considerations, the determination of admissibility necessitates comprehensive evaluation of the applicable regulatory requirements.',
      fr: 'Nonobstant les considérations susmentionnées, la détermination de l’admissibilité nécessite une évaluation exhaustive des dispositions réglementaires applicables.',
    }
    const easy = {
      en: 'You can ask for help. It is free. Nobody has to know your name.',
      fr: 'Vous pouvez demander de l’aide. C’est gratuit. On ne vous demande pas votre nom.',
    }
    for (const language of languages) {
      expect(isEasyEnough(measure([hard[language]], language), language)).toBe(false)
      expect(isEasyEnough(measure([easy[language]], language), language)).toBe(true)
    }
  })

  test.each([
    ['porte', 2],
    ['agent', 2],
    ['l’agent', 2],
    ['qu’il', 1],
    ['question', 2],
    ['guide', 2],
    ['employeur', 3],
    ['payer', 2],
    ['réaliste', 4],
    ['aérien', 3],
    ['coalition', 4],
    ['situation', 4],
    ['naïf', 2],
    ['année', 2],
    ['durées', 2],
    ['travailler', 3],
    ['famille', 3],
    ['peut-être', 3],
    ['œuvre', 2],
    ['qui', 1],
    ['quand', 1],
    ['aujourd’hui', 3],
  ])('cuts « %s » into %i as it is written', (word, syllables) => {
    expect(frenchSyllables(word)).toBe(syllables)
  })

  test('counts a number or an abbreviation as one syllable, in both languages', () => {
    for (const language of languages) expect(measure(['IRCC $5,000 1-833-900-1010 9-1-1'], language).syllables).toBe(4)
  })
})

describe('units', () => {
  const file = (en: string, fr: string): Uint8Array => bytes(`title:\n  en: A title that is not measured\n  fr: Un titre\nlead:\n  en: ${en}\n  fr: ${fr}\n`)
  const long = 'one two three four five six seven eight nine ten '.repeat(10).trim()

  test('keep a long file alone, join short ones with their like, and leave titles and other people’s words out', () => {
    const units = contentUnits(
      new Map([
        ['law/notices/a.yaml', file('Short one', 'Court')],
        ['law/notices/b.yaml', file(long, 'Long')],
        ['law/notices/c.yaml', file('Short two', 'Court aussi')],
        ['law/provisions/irpa-1.yaml', file(long, 'Un')],
        ['law/provisions/pa-8.yaml', file('Little', 'Peu')],
        ['law/sources/d.yaml', file('Not ours', 'Pas à nous')],
        ['scenarios/e.yaml', file('A story', 'Une histoire')],
      ]),
    )
    expect(units.map(({ id, fr }) => [id, fr])).toEqual([
      ['law/notices/b', ['Long']],
      ['law/provisions/irpa-1', ['Un']],
      ['law/notices/*', ['Court', 'Court aussi']],
      ['law/provisions/*', ['Peu']],
    ])
  })
})

describe('the words of the interface', () => {
  test('are read as a person reads them', () => {
    expect(messageAsRead('{0, plural, one {# day} other {# days}} left for <0>{name}</0>')).toBe('1 days left for 1')
    expect(messageAsRead('{count, plural, one {One {kind}} other {{count} of {kind}}}')).toBe('1 of 1')
  })

  test('are taken from a catalogue over as many lines as they have', () => {
    const po =
      'msgid ""\nmsgstr ""\n"Content-Type: text/plain\\n"\n\nmsgid "a"\nmsgstr "Say \\"yes\\""\n\nmsgid "b"\nmsgstr ""\n"Two "\n"lines"\n\nmsgid "c"\nmsgstr ""\n'
    expect(catalogueTexts(po)).toEqual(['Say "yes"', 'Two lines'])
  })
})

describe('a face', () => {
  test('is counted at its longest: a statement that may be hidden makes room for the next one', () => {
    const found = faces(new Map())
    expect(found).toEqual([])
    const { en } = all.faces.find(({ id }) => id === 'health') ?? { en: { first: 0, most: 0 } }
    expect(en.most).toBeGreaterThan(en.first)
    expect(all.faces.every((face) => languages.every((language) => face[language].most >= face[language].first))).toBe(true)
  })
})
