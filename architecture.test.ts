import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaksOf, findBreaks } from './architecture/find-breaks.ts'
import { slices } from './architecture/import-table.ts'
import type { SourceFile } from './architecture/read-source.ts'

const root = import.meta.dirname

const sourceFiles = (): readonly SourceFile[] =>
  ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) =>
      readdirSync(join(root, folder, name), { recursive: true })
        .map((inner) => `${folder}/${name}/${String(inner).replaceAll('\\', '/')}`)
        .filter((path) => /^\w+\/[\w-]+\/src\/.+\.tsx?$/.test(path))
        .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    ),
  )

describe('the source of this repository', () => {
  test('imports only what the table allows, lives where the table says, and keeps the rules beside it', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(150)
    expect(findBreaks(files).map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([])
  })

  test('offers each slice that exists by its door, and no other part of the domain', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'packages/domain/package.json'), 'utf8')) as { exports: Record<string, string> }
    const there = readdirSync(join(root, 'packages/domain/src')).filter((name) => slices.some((slice) => slice === name))
    expect(exports).toEqual(Object.fromEntries(there.map((slice) => [`./${slice}`, `./src/${slice}/index.ts`])))
  })
})

const server = 'apps/server/src/a.ts'
const law = 'packages/domain/src/law/a.ts'
const content = 'packages/content/src/a.ts'

/** One break of each kind: where, what is written there, and what must be said of it. */
const broken: readonly (readonly [why: string, path: string, text: string, said: string])[] = [
  ['the server takes a type of the law', server, "import type { LawfulOption } from '@recourse/domain/law'", 'domain/law'],
  ['the server takes a type in passing', server, "export const x = (y: import('@recourse/domain/route').Corpus) => y", 'domain/route'],
  ['the server loads the law later', server, "export const x = () => import('@recourse/domain/situation')", 'domain/situation'],
  ['the server hands the law on', server, "export { findOption } from '@recourse/domain/law'", 'domain/law'],
  ['the server asks for consent records', server, "import { isCovered } from '@recourse/domain/consent'", 'domain/consent'],
  ['the server opens what is sealed', server, "import { verifyCorpus } from '@recourse/vault'", '@recourse/vault'],
  ['the server compiles content', server, "import { buildCorpus } from '@recourse/content'", '@recourse/content'],
  ['the server requires the law', server, "export const x = require('@recourse/domain/law')", 'domain/law'],
  ['an import that cannot be read', server, 'export const x = (name: string) => import(name)', 'cannot be read'],
  ['a package that the row does not name', server, "import express from 'express'", 'express'],
  ['the law looks at services', law, "import type { Service } from '../directory/index.ts'", 'domain/directory'],
  ['the law goes round the door', law, "import { ok } from '../shared/result.ts'", 'index.ts'],
  ['the law reads a file', law, "import { readFileSync } from 'node:fs'", 'node:fs'],
  ['the law takes a package', law, "import { z } from 'zod'", 'zod'],
  ['shared takes anything', 'packages/domain/src/shared/a.ts', "import type { Fact } from '../situation/index.ts'", 'domain/situation'],
  ['consent looks at the law', 'packages/domain/src/consent/a.ts', "import type { Provision } from '../law/index.ts'", 'domain/law'],
  ['the vault knows the domain', 'packages/vault/src/a.ts', "import { ok } from '@recourse/domain/shared'", 'domain/shared'],
  ['the vault takes another library', 'packages/vault/src/a.ts', "import { seal } from 'home-made-box'", 'home-made-box'],
  [
    'the vault takes its library elsewhere than in the one file',
    'packages/vault/src/keys/a.ts',
    "import sodium from 'libsodium-wrappers-sumo'",
    'only packages/vault/src/keys/sodium.ts',
  ],
  ['the server takes keys', server, "import { unwrap } from '@recourse/vault/keys'", '@recourse/vault/keys'],
  ['wire holds more than shapes of what travels', 'packages/wire/src/a.ts', "import type { Situation } from '@recourse/domain/situation'", 'domain/situation'],
  ['a kit for tests is shipped', content, "import { tiny } from './fixture.test-kit.ts'", 'only for tests'],
  ['content decides law', content, "import { findOption } from '@recourse/domain/law'", 'types only'],
  ['content asks the network', content, "import { get } from 'node:https'", 'node:https'],
  ['the web reads a file', 'apps/web/src/a.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
  ['the web imports the corpus', 'apps/web/src/a.ts', "import corpus from '../../../dist/corpus/corpus.json'", 'reaches outside'],
  ['the web compiles content', 'apps/web/src/a.ts', "import { readPlaces } from '@recourse/content'", '@recourse/content'],
  ['the command line goes round a package', 'apps/cli/src/a.ts', "import { x } from '../../../packages/domain/src/law/find-option.ts'", 'reaches outside'],
  ['the command line goes round a door', 'apps/cli/src/a.ts', "import { x } from '@recourse/domain/law/find-option'", 'domain/law/find-option'],
  ['a test of the law looks at services', 'packages/domain/src/law/a.test.ts', "import type { Service } from '../directory/index.ts'", 'domain/directory'],
  ['a file without a home', 'packages/domain/src/a.ts', 'export const x = 1', 'no home'],
  ['a slice that nobody decided', 'packages/domain/src/weather/a.ts', 'export const x = 1', 'no home'],
  ['a package that nobody decided', 'packages/shared/src/a.ts', 'export const x = 1', 'no home'],
  ['a name that gathers everything', 'packages/content/src/date-utils.ts', 'export const x = 1', 'utils'],
  ['a folder that gathers everything', 'apps/web/src/common/a.ts', 'export const x = 1', 'common'],
  ['a second version beside the first', 'packages/vault/src/seal-v2.ts', 'export const x = 1', 'v2'],
  ['the domain reads the clock', law, 'export const x = () => Date.now()', 'Date.now'],
  ['the domain reads the clock otherwise', law, 'export const x = () => new Date()', 'new Date()'],
  ['the domain reads the clock by a side door', law, "export const x = () => globalThis['Date'].now()", 'globalThis'],
  ['the domain throws dice', law, 'export const x = () => Math.random()', 'Math.random'],
  ['the domain asks the network', law, "export const x = () => fetch('/corpus')", 'fetch'],
  ['the domain reads the environment', law, 'export const x = process.env.HOME', 'process.env.HOME'],
  ['the domain writes a log', law, 'export const x = (y: string) => console.log(y)', 'console.log'],
  ['the domain has a class', law, 'export class X {}', 'no classes'],
  ['text is run as code', content, "export const x = eval('1')", 'eval'],
  ['text is run as code otherwise', 'apps/web/src/a.tsx', "export const x = new Function('return 1')", 'Function'],
  ['text is run as code by a side door', 'apps/cli/src/a.ts', "export const x = globalThis.eval('1')", 'eval'],
  ['a default export', 'apps/cli/src/a.ts', 'export default 1', 'default export'],
  ['a default export by another name', 'apps/cli/src/a.ts', 'const x = 1\nexport { x as default }', 'default export'],
]

describe('a break is caught', () => {
  test.each(broken)('%s', (_why, path, text, said) => {
    const found = breaksOf({ path, text })
    expect(found).toHaveLength(1)
    expect(found[0]?.what).toContain(said)
  })

  test('a slice without a door', () => {
    expect(findBreaks([{ path: law, text: 'export const x = 1' }]).map(({ file }) => file)).toEqual(['packages/domain/src/law/index.ts'])
  })

  test('at its line', () => {
    expect(breaksOf({ path: law, text: '\n\nexport const x = () => Date.now()' })[0]?.line).toBe(3)
  })
})

/** What resembles a break and is none. */
const sound: readonly (readonly [path: string, text: string])[] = [
  [server, "import type { Service } from '@recourse/domain/directory'\nimport Fastify from 'fastify'\nimport { join } from 'node:path'"],
  [law, "import { ok } from '../shared/index.ts'\nimport { x } from './other.ts'"],
  [law, 'export const day = (text: string) => new Date(text)\nexport const other = Date.UTC(2026, 10, 24)'],
  [law, 'export const x = (process: { env: string }) => process.env'],
  [law, 'export type Steps = { readonly process: string; readonly fetch: boolean }\nexport const x = (y: Steps) => y.process'],
  [law, '// eval and new Date() in a comment\nexport const x = "Date.now() and eval(1)"'],
  [content, "import type { LawfulOption } from '@recourse/domain/law'\nimport { err } from '@recourse/domain/shared'\nimport { z } from 'zod'"],
  ['packages/content/src/stories.test.ts', "import { planRoutes } from '@recourse/domain/route'\nimport { tiny } from './fixture.test-kit.ts'"],
  ['packages/content/src/a.test.ts', "import { tmpdir } from 'node:os'\nimport { test } from 'vitest'"],
  ['packages/domain/src/route/a.test.ts', "import { x } from '../law/small.test-kit.ts'\nexport const y = Date.now()"],
  ['apps/web/src/words/a.ts', "import { messages } from '../../locales/en/messages.po'\nimport './a.css'"],
  ['apps/cli/src/a.ts', "import { planRoutes } from '@recourse/domain/route'\nimport { checkContent } from '@recourse/content'"],
]

test.each(sound)('what only resembles a break is none: %s %s', (path, text) => {
  expect(breaksOf({ path, text })).toEqual([])
})
