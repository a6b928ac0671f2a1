import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { root } from './shell.mjs'

const under = (folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
const documents = [...readdirSync(root), ...under('docs'), ...under('.github')].filter((name) => name.endsWith('.md'))
const textOf = (name) => readFileSync(join(root, name), 'utf8')
const sources = ['packages', 'apps', 'scripts', 'architecture', 'docs', 'content', 'deploy', '.github']
const known = [...sources.flatMap(under), ...readdirSync(root)].filter((name) => !name.includes('node_modules'))
const names = new Set(known.map((name) => basename(name)))

// Made by a command or by the reader, so not there in a fresh clone.
const made =
  /^(dist|\.recourse|node_modules|runtime\/node_modules|content\/law\/signatures)\b|^apps\/web\/dist|^(story|histoire|corpus|corpus\.sig|public-key|corpus-signing-key|concepts|impossible|traps|clocks|needs)\.(yaml|json)$|[A-Z]{4,}/

const quoted = (text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner]) => inner)
const isPath = (text) => /^[\w.-]+(\/[\w.-]+)+\/?$/.test(text) && sources.includes(text.split('/')[0])
const isFile = (text) => /^[\w.-]+\.(ts|tsx|mjs|yaml|md|json)$/.test(text)

describe('the documents', () => {
  test.each(documents)('%s names files that exist', (name) => {
    const text = textOf(name)
    const missing = quoted(text).filter(
      (inner) => !made.test(inner) && ((isPath(inner) && !existsSync(join(root, inner))) || (isFile(inner) && !names.has(inner))),
    )
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target]) => target)
    expect([...missing, ...links.filter((target) => !existsSync(join(root, dirname(name), target)))]).toEqual([])
  })

  test.each(documents)('%s names commands that exist', (name) => {
    const text = textOf(name)
    const scripts = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, script]) => script)
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([])
    const help = textOf('apps/cli/src/help.ts')
    const asked = [...text.matchAll(/recourse ((?:review |law |hsds )?[a-z]+)(?= |`|\n)/g)]
      .map(([, command]) => command)
      .filter((command) => /^(check|explain|match|hsds|review|law|places)\b/.test(command))
    expect(asked.filter((command) => !help.includes(`recourse ${command}`))).toEqual([])
  })

  test.each(documents)('%s is finished, and speaks of the product alone', (name) => {
    const unfinished = /\b(?:TODO|FIXME|TBD|lorem ipsum)\b|\[FR\]|TIMING_\w+|\/(?:work|root|home|Users)\/\S*/g
    expect(
      textOf(name)
        .replace(/`[^`\n]+`/g, '')
        .match(unfinished) ?? [],
    ).toEqual([])
  })

  test.each([
    ['README.md', 'LISEZMOI.md'],
    ['CONTRIBUTING.md', 'CONTRIBUER.md'],
    ['SECURITY.md', 'SECURITE.md'],
    ['docs/how-to/watch-the-law.md', 'docs/how-to/veiller-sur-le-droit.md'],
    ['docs/how-to/sign-an-option.md', 'docs/how-to/signer-une-option.md'],
    ['docs/how-to/ask-services.md', 'docs/how-to/interroger-les-services.md'],
    ['docs/how-to/import-a-list.md', 'docs/how-to/importer-une-liste.md'],
    ['docs/how-to/share-a-directory.md', 'docs/how-to/partager-un-repertoire.md'],
    ['docs/how-to/run-a-network.md', 'docs/how-to/tenir-un-reseau.md'],
    ['docs/how-to/operate-a-server.md', 'docs/how-to/exploiter-un-serveur.md'],
    ['docs/how-to/use-the-hsds-api.md', 'docs/how-to/utiliser-l-api-hsds.md'],
    ['docs/vault.md', 'docs/coffre.md'],
    ['docs/what-the-server-sees.md', 'docs/ce-que-le-serveur-voit.md'],
  ])('%s and %s have the same parts', (english, french) => {
    const shape = (name) =>
      textOf(name)
        .split('\n')
        .flatMap((line) => /^(#+|\d+\.|- \*\*|```)/.exec(line)?.[1] ?? [])
    expect(shape(french)).toEqual(shape(english))
  })
})

describe('the records of decisions', () => {
  const records = readdirSync(join(root, 'docs/decisions'))

  test('are numbered without a gap', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, i) => i + 1))
  })

  test.each(records)('%s says when, why, what, and what is bad about it', (name) => {
    const text = textOf(`docs/decisions/${name}`)
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. .+\\n\\nDate: \\d{4}-\\d{2}-\\d{2} · Status: (accepted|superseded by \\d{4})\\n`))
    for (const part of ['## Context', '## Decision', '## Consequences']) expect(text).toContain(part)
    expect(text).toMatch(/- (Bad|The bad): /)
  })
})

test('the glossary has each word in both languages, with where it comes from, once', () => {
  const words = textOf('docs/glossary.yaml')
    .split(/^- /m)
    .slice(1)
    .map((entry) => Object.fromEntries([...`  ${entry}`.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, key, value]) => [key, value])))
  expect(words.length).toBeGreaterThan(50)
  expect(words.filter((word) => !word.en || !word.fr || !word.from)).toEqual([])
  for (const language of ['en', 'fr']) expect(new Set(words.map((word) => word[language])).size).toBe(words.length)
})
