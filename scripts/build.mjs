import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Stop, timed } from './say.mjs'
import { root, runNode, runTool } from './shell.mjs'
import { hashOf, isCurrent, recordBuild } from './stamp.mjs'

const stamps = join(root, '.tmp', 'built')
const corpusFile = join(root, 'dist', 'corpus', 'corpus.json')
const dist = join(root, 'apps', 'web', 'dist')
const page = join(dist, 'index.html')

// The key that signs is an input too, by its place and time: another key means another signature, and another key in the bundle.
function signingKey() {
  const path = process.env.RECOURSE_SIGNING_KEY || join(root, '.recourse', 'corpus-signing-key.json')
  return existsSync(path) ? `${path} ${statSync(path).mtimeMs}` : 'none'
}

const corpusInputs = () => `${hashOf(root, ['content', 'packages/content', 'packages/domain', 'package-lock.json'])} ${signingKey()}`
// The official texts, when they were imported: they are shipped beside the application.
function officialText() {
  const path = process.env.RECOURSE_OFFICIAL_TEXT || join(root, '.recourse', 'official-text.json')
  return existsSync(path) ? `${path} ${statSync(path).mtimeMs}` : 'none'
}

const webInputs = () =>
  `${hashOf(root, ['apps/web', 'packages/domain', 'packages/vault', 'package-lock.json', 'dist/corpus', 'scripts/build.mjs'])} ${officialText()}`

/** Compiles and signs `content/` into `dist/corpus`. Gives its exit code; when it fails, whatever was there before is still there. */
export async function buildCorpus() {
  const code = await timed('corpus', () => runNode(join('packages', 'content', 'src', 'build.ts'), [], { show: 'aside' }))
  if (code === 0) recordBuild(join(stamps, 'corpus.json'), corpusInputs(), corpusFile)
  return code
}

/** Builds the web application into `apps/web/dist`: aside, then put in its place, so that a build that fails takes nothing away. */
export async function buildWeb() {
  const aside = join(root, 'apps', 'web', '.tmp', `dist-${process.pid}`)
  try {
    const args = ['build', '--config', join('apps', 'web', 'vite.config.ts'), '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn']
    const code = await timed('web', () => runTool('vite', 'vite', args, { show: 'aside' }))
    if (code !== 0) return code
    rmSync(dist, { recursive: true, force: true })
    renameSync(aside, dist)
    recordBuild(join(stamps, 'web.json'), webInputs(), page)
    return 0
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

const contentBroken = () =>
  new Stop('The content has problems, listed above: nothing was built from it.', 'Le contenu a des problèmes, nommés plus haut : rien n’en a été construit.')
const webBroken = () => new Stop('The web application could not be built.', 'L’application web n’a pas pu être construite.')

/** Builds what is missing, or older than what it is made of. A corpus whose content has not changed is kept, with the day it bears. */
export async function buildWhatChanged() {
  if (!isCurrent(join(stamps, 'corpus.json'), corpusInputs(), corpusFile) && (await buildCorpus()) !== 0) throw contentBroken()
  if (!isCurrent(join(stamps, 'web.json'), webInputs(), page) && (await buildWeb()) !== 0) throw webBroken()
}

/** Builds everything again, whatever there is. */
export async function buildAll() {
  if ((await buildCorpus()) !== 0) throw contentBroken()
  if ((await buildWeb()) !== 0) throw webBroken()
}
