import { harderUnits, longerFaces } from './exceptions.ts'
import { faceLimits } from './faces.ts'
import { type Language, languages, measure, thresholds } from './measure-text.ts'
import { readAll } from './read-all.ts'
import type { Unit } from './units.ts'

// Run by `npm run prove`, or alone: node packages/content/src/reading-level/report.ts > docs/measured/reading-level.md

const { units, faces } = readAll()
const one = (n: number): string => n.toFixed(1)
const average = (numbers: readonly number[]): string => one(numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length))

const kinds: readonly (readonly [string, (id: string) => boolean])[] = [
  ['cards of the options', (id) => id.startsWith('law/options/')],
  ['notices', (id) => id.startsWith('law/notices')],
  ['questions', (id) => id.startsWith('law/facts')],
  ['traps and clocks', (id) => /^law\/(?:traps|clocks)/.test(id)],
  ['provinces', (id) => id.startsWith('law/provinces')],
  ['rights pages', (id) => id.startsWith('law/rights')],
  ['provisions, in our words', (id) => id.startsWith('law/provisions')],
  ['interface', (id) => id === 'interface'],
]
const isOther = (id: string): boolean => !kinds.some(([, holds]) => holds(id))

function kindRow([name, holds]: readonly [string, (id: string) => boolean]): string {
  const those = units.filter(({ id }) => holds(id))
  const hardest = (language: Language): string => {
    const scores = those.map((unit) => measure(unit[language], language).score)
    return one(language === 'en' ? Math.max(...scores) : Math.min(...scores))
  }
  const all = (language: Language): string =>
    one(
      measure(
        those.flatMap((unit) => unit[language]),
        language,
      ).score,
    )
  return `| ${name} | ${those.length} | ${all('en')} | ${hardest('en')} | ${all('fr')} | ${hardest('fr')} |`
}

function unitRow(unit: Unit): string {
  const [en, fr] = languages.map((language) => measure(unit[language], language))
  return `| ${unit.id.replaceAll('*', '…')} | ${en?.words} | ${one(en?.score ?? 0)} | ${fr?.words} | ${one(fr?.score ?? 0)} |`
}

const exceptions = [...harderUnits, ...longerFaces].map(({ id, language, because }) => `- ${id} (${language}): ${because}`)

console.log(
  [
    '# How hard it is to read, and how long',
    '',
    `\`npm run prove\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}. English: school grade of Flesch and Kincaid, ${thresholds.en} at most. French: ease of`,
    `Kandel and Moles, ${thresholds.fr} at least. How, and what it misses: [decision 14](../decisions/0014-reading-level.md). The test is beside the code, in \`packages/content/src/reading-level\`.`,
    '',
    '| what | units | English | hardest | French | hardest |',
    '|---|---|---|---|---|---|',
    ...[...kinds, ['decisions of courts and the rest', isOther] as const].map(kindRow),
    '',
    '## Exceptions',
    '',
    ...(exceptions.length > 0 ? exceptions : ['None.']),
    '',
    '## Faces of the cards',
    '',
    `Words of title, summary, first two gains, first thing not required and first three risks. At most ${faceLimits.en} in English and ${faceLimits.fr} in French, whatever a situation hides;`,
    `“first” counts the first statements as they stand. Averages: ${average(faces.map(({ en }) => en.first))} and ${average(faces.map(({ fr }) => fr.first))} words.`,
    '',
    '| card | English, first | at most | French, first | at most |',
    '|---|---|---|---|---|',
    ...faces.map(({ id, en, fr }) => `| ${id} | ${en.first} | ${en.most} | ${fr.first} | ${fr.most} |`),
    '',
    '## Every unit',
    '',
    '| unit | English words | grade | French words | ease |',
    '|---|---|---|---|---|',
    ...units.map(unitRow),
  ].join('\n'),
)
