import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCorpus } from './build-corpus.ts'
import { printProblem } from './print-problem.ts'

// Run as `node packages/content/src/build.ts [--out DIR] [--content DIR]`: the step of `npm start` and of releases that makes the signed corpus.

const root = resolve(import.meta.dirname, '..', '..', '..')
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'dist', 'corpus') }, content: { type: 'string', default: join(root, 'content') } },
})

const language = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'fr' : 'en'
const now = new Date()
const two = (n: number): string => String(n).padStart(2, '0')
const made = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`

const built = buildCorpus({ root, contentDir: values.content, outDir: values.out, made, environment: process.env })
if (built.ok) {
  const { version, bytes, warnings } = built.value
  const noted =
    warnings.length === 0 ? '' : language === 'fr' ? `, ${warnings.length} à revoir (recourse check)` : `, ${warnings.length} to look at (recourse check)`
  console.log(`${version}  ${Math.round(bytes / 1024)} kB${noted}`)
} else if (built.error.kind === 'content-broken') {
  for (const problem of built.error.problems) console.error(printProblem(problem, language))
  process.exitCode = 4
} else {
  console.error(
    language === 'fr'
      ? `La clé de signature ne se lit pas : ${built.error.path}. Rétablissez-la, ou enlevez le fichier pour en faire une autre.`
      : `The signing key cannot be read: ${built.error.path}. Restore it, or remove the file to make another.`,
  )
  process.exitCode = 4
}
