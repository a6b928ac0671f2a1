import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildCorpus, buildWeb } from './build.mjs'
import { checkCatalogues } from './check-catalogues.mjs'
import { needChromium } from './find-chromium.mjs'
import { say, timed } from './say.mjs'
import { root, runNode, runTool } from './shell.mjs'
import { lastLine, nothing, ofCheck, ofPlaywright, ofVitest, sum } from './sum-reports.mjs'

const reports = join(root, '.tmp', 'reports')
const shared = join(root, '..', 'shared')

async function check(label, work) {
  const code = await timed(label, work)
  if (code !== 0) console.error(`✗ ${label}`)
  return ofCheck(code === 0)
}

const types = () => check('types', () => runTool('typescript', 'tsc', ['-p', '.']))
const lint = () => check('lint', () => runTool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=50']))
const catalogues = () => check('catalogues', checkCatalogues)
const content = () => check('content', () => runNode(join('apps', 'cli', 'src', 'main.ts'), ['check']))

// A build is a means and not a check: it counts only when it fails.
const unlessBuilt = (code) => (code === 0 ? nothing : ofCheck(false))

async function withReport(name, work) {
  const path = join(reports, `${name.replaceAll(' ', '-')}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(path, { force: true })
  const code = await timed(name, () => work(path))
  try {
    return { report: JSON.parse(readFileSync(path, 'utf8')), code }
  } catch {
    return { report: null, code }
  }
}

async function unitTests() {
  const { report, code } = await withReport('unit tests', (path) =>
    runTool('vitest', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]),
  )
  return ofVitest(report, code)
}

/** The browser tests. Speed is measured after the rest and alone: beside other tests it would measure them. */
async function browserTests() {
  const browser = await needChromium()
  if (!browser) return [ofCheck(false)]
  const parts = []
  for (const project of ['journeys', 'speed']) {
    const { report, code } = await withReport(`browser ${project}`, (path) =>
      runTool('@playwright/test', 'playwright', ['test', `--project=${project}`, '--reporter=list,json'], {
        env: { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: path },
      }),
    )
    parts.push(ofPlaywright(report, code))
  }
  return parts
}

/** Some tests compare with official texts that may not be committed. A machine that decides for everybody must have them. */
export function outsideData({ environment = process.env, exists = existsSync } = {}) {
  if (exists(shared) || !environment.CI || environment.CI === 'false') return nothing
  say(
    '✗ ../shared is missing: the tests that compare with the official texts cannot run, and on a CI machine they must.',
    '✗ ../shared manque : les essais qui comparent avec les textes officiels ne peuvent pas se faire, et ils le doivent sur une machine de CI.',
  )
  return ofCheck(false)
}

function report(parts) {
  const total = sum(parts)
  if (total.skips.length > 0) {
    console.log(`\nSkipped here · Laissés de côté ici${existsSync(shared) ? '' : '  (../shared)'}`)
    for (const name of total.skips) console.log(`  - ${name}`)
    console.log('')
  }
  console.log(lastLine(total))
  return total.failed === 0 ? 0 : 1
}

/** The fast part: types, lint, content, unit tests. Gives the exit code. */
export const checkFast = async () => report([await types(), await lint(), await content(), await unitTests()])

/** Every test. Each part runs whatever became of the others, unless it cannot. Gives the exit code. */
export async function testAll() {
  const parts = [outsideData(), await types(), await lint(), await catalogues()]
  const corpus = await buildCorpus()
  const web = corpus === 0 ? await buildWeb() : null
  parts.push(unlessBuilt(corpus), unlessBuilt(web ?? 0), await unitTests())
  if (web === 0) parts.push(...(await browserTests()))
  else
    say(
      'There is no build to open in a browser: the browser tests were not run.',
      'Il n’y a rien à ouvrir dans un navigateur : les essais dans le navigateur n’ont pas été faits.',
    )
  return report(parts)
}
