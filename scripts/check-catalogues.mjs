import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'
import { root, runTool } from './shell.mjs'

const web = join(root, 'apps', 'web')
const aside = join(root, '.tmp', 'catalogues')
const languages = ['en', 'fr']

/** The words of a catalogue, in order and without where they are used, which moves with every line of code. */
export const wordsOf = (catalogue) =>
  catalogue
    .split(/\n\n+/)
    .slice(1)
    .map((entry) => entry.replace(/^#[:.].*\n/gm, '').trim())
    .filter((entry) => entry !== '')

const parts = ['calls', 'exchange', 'atlas']
const names = ['messages', 'desk', 'directory', 'network', 'shared', ...parts]
const catalogue = (folder, language) => names.map((name) => readFileSync(join(folder, language, `${name}.po`), 'utf8'))
const allWordsOf = (folder, language) => catalogue(folder, language).flatMap(wordsOf)

/** Sentences that two catalogues translate otherwise: ids are shared by the whole page, and whichever was fetched last would win. The desk is a page of its own. */
export function disagreements(texts) {
  const said = new Map()
  return texts.flatMap((text) =>
    text
      .split(/\n\n+/)
      .slice(1)
      .flatMap((entry) => {
        const [, id, words] = /((?:msgctxt [\s\S]*?\n)?msgid [\s\S]*?)\nmsgstr ([\s\S]*)$/.exec(entry.replace(/^#.*\n/gm, '').trim()) ?? []
        if (id === undefined) return []
        const before = said.get(id)
        said.set(id, before ?? words)
        return before !== undefined && before !== words ? [id] : []
      }),
  )
}

/**
 * Whether the catalogues hold the words of the code, no more and no fewer, and each in both languages. Works on a copy: a word that is in
 * the code and in no catalogue compiles without a complaint, and then shows as a code on the screen. Gives an exit code.
 */
export async function checkCatalogues() {
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  cpSync(join(web, 'locales'), aside, { recursive: true })
  const config = join(aside, 'lingui.config.mjs')
  const features = join(web, 'src', 'features')
  const [desk, directory, network, shared] = ['desk', 'directory', 'network', 'shared-directory'].map((part) => join(features, part))
  const catalogs = [
    { path: join(aside, '{locale}', 'messages'), include: [join(web, 'src')], exclude: [desk, directory, network, shared].map((part) => join(part, '**')) },
    { path: join(aside, '{locale}', 'desk'), include: [desk] },
    { path: join(aside, '{locale}', 'network'), include: [network] },
    { path: join(aside, '{locale}', 'shared'), include: [shared] },
    { path: join(aside, '{locale}', 'directory'), include: [directory], exclude: parts.map((part) => join(directory, part, '**')) },
    ...parts.map((part) => ({ path: join(aside, '{locale}', part), include: [join(directory, part)] })),
  ]
  writeFileSync(config, `export default ${JSON.stringify({ sourceLocale: 'en', locales: languages, rootDir: web, catalogs })}\n`)
  const lingui = (...args) => runTool('@lingui/cli', 'lingui', [...args, '--config', config], { show: 'aside' })
  const extracted = await lingui('extract')
  if (extracted !== 0) return extracted
  const stale = languages.filter((language) => allWordsOf(join(web, 'locales'), language).join('\n') !== allWordsOf(aside, language).join('\n'))
  if (stale.length > 0)
    say(
      `The catalogues (${stale.join(', ')}) do not hold the words of the code. From apps/web, run "npx lingui extract", then write the French.`,
      `Les catalogues (${stale.join(', ')}) n’ont pas les mots du code. Depuis apps/web, lancez « npx lingui extract », puis écrivez le français.`,
    )
  const together = names.filter((name) => name !== 'desk')
  const apart = disagreements(together.map((name) => readFileSync(join(web, 'locales', 'fr', `${name}.po`), 'utf8')))
  if (apart.length > 0)
    say(`Two catalogues translate the same words otherwise: ${apart.join('; ')}`, `Deux catalogues traduisent autrement les mêmes mots : ${apart.join('; ')}`)
  const compiled = await lingui('compile', '--strict')
  return stale.length > 0 || apart.length > 0 ? 1 : compiled
}
