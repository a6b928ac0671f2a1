import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from './build.mjs'
import { needChromium } from './find-chromium.mjs'
import { Stop, timed } from './say.mjs'
import { outputOf, root, runTool } from './shell.mjs'

const reports = join(root, '.tmp', 'reports')
const today = () => new Date().toISOString().slice(0, 10)

/** Writes a report that is kept with the code: dated, so that a reader knows what it was true of. */
function keep(name, lines) {
  const path = join(root, 'docs', 'measured', name)
  mkdirSync(join(root, 'docs', 'measured'), { recursive: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
  console.log(`docs/measured/${name}`)
}

const script = (name) => join('apps', 'cli', 'src', ...name)

async function json(label, name) {
  const { code, output } = await timed(label, () => outputOf(script(name)))
  if (code !== 0) throw new Stop(`${name.join('/')} did not end well.`, `${name.join('/')} n’a pas bien fini.`)
  return JSON.parse(output)
}

/** The long drills: the properties of the evaluator on thousands of invented laws, every small mistake in the rules, and the storage killed while it writes. */
export async function prove() {
  const tries = process.env.PROVE_RUNS ?? '4000'
  const path = join(reports, 'prove.json')
  mkdirSync(reports, { recursive: true })
  // Those that take turns or one case of many in CI, too: here they do all of them.
  const drills = ['packages/domain/src', 'apps/cli/src/scenarios', 'apps/cli/src/law']
  const args = ['run', ...drills, '--testTimeout=1800000', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const code = await timed('properties', () => runTool('vitest', 'vitest', args, { env: { PROVE_RUNS: tries }, show: 'aside' }))
  const files = JSON.parse(readFileSync(path, 'utf8')).testResults.filter((file) => file.name.endsWith('.properties.test.ts'))
  const proved = files.flatMap((file) => file.assertionResults)
  const rules = await json('mutations', ['scenarios', 'mutation-report.ts'])
  keep('proofs.md', [
    '# What was proved, and when',
    '',
    `\`npm run prove\`, ${today()}, Node ${process.versions.node}. Each property of the evaluator tried on ${tries} invented laws and situations.`,
    '',
    '| property | held | seconds |',
    '|---|---|---|',
    ...proved.map(
      (test) => `| ${test.fullName.replaceAll('|', '/')} | ${test.status === 'passed' ? 'yes' : '**no**'} | ${((test.duration ?? 0) / 1000).toFixed(1)} |`,
    ),
    '',
    `Rules: ${rules.options} options under ${rules.scenarios} scenarios (${rules.cases} situations). ${rules.mutants} small mistakes made;`,
    `${rules.equivalent} proved by enumeration to change nothing; ${rules.survivors.length} unnoticed by the scenarios.`,
    ...rules.survivors.map(({ option, what }) => `- unnoticed: ${option}, ${what}`),
  ])
  const words = await keepReadingLevel()
  const killed = await keepKills()
  const walked = await walkEverything(tries)
  return code === 0 && words === 0 && killed === 0 && walked === 0 && rules.survivors.length === 0 ? 0 : 1
}

/** How hard everything is to read, and how long the cards are. What is allowed is tested each time; this keeps the numbers. */
async function keepReadingLevel() {
  const { code, output } = await timed('reading level', () => outputOf(join('packages', 'content', 'src', 'reading-level', 'report.ts')))
  if (code === 0) keep('reading-level.md', output.trimEnd().split('\n'))
  return code
}

/** Every walk in the browser in both languages and all crossings, where CI takes turns. On a fresh build. Gives the exit code. */
async function walkEverything(tries) {
  const browser = await needChromium()
  if (!browser) return 1
  await buildAll()
  const args = ['test', '--project=journeys', '--reporter=list']
  return timed('every walk', () => runTool('@playwright/test', 'playwright', args, { env: { CHROMIUM: browser, PROVE_RUNS: tries } }))
}

/** The storage killed in the middle of writing, many times on each engine: what it had acknowledged must be there. */
export async function keepKills() {
  const kills = process.env.PROVE_KILLS ?? '20'
  const path = join(reports, 'kills.json')
  mkdirSync(reports, { recursive: true })
  rmSync(path, { force: true })
  const args = ['run', 'apps/server/src/storage/kill-nine.test.ts', '--reporter=default']
  const code = await timed('kill -9', () => runTool('vitest', 'vitest', args, { env: { KILLS: kills, KILL_REPORT: path }, show: 'aside' }))
  const engines = { embedded: 'embedded (PGlite): the process', server: 'PostgreSQL: the process, and the postmaster before it' }
  const measured = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  keep('kill-nine.md', [
    '# The storage killed in the middle of writing',
    '',
    `\`npm run prove\`, ${today()}, Node ${process.versions.node}. Four requests at once write records through the storage and say each one that is acknowledged; at a chance`,
    'moment they are ended with kill -9; the storage is opened again and must hold every one of them, with no gap in the feed. What was written but not yet',
    'acknowledged may be there or not. A kill is not a power cut: the embedded database does not make the disk write through, PostgreSQL does.',
    '',
    '| what was killed | kills | acknowledged | of these lost | there though not acknowledged | held |',
    '|---|---|---|---|---|---|',
    ...Object.entries(engines).map(([engine, what]) => {
      const { kills: done = 0, acknowledged = 0, lost = 0, unacknowledgedButThere = 0 } = measured[engine] ?? {}
      return `| ${what} | ${done} | ${acknowledged} | ${lost} | ${unacknowledgedButThere} | ${done === Number(kills) && lost === 0 ? 'yes' : '**no**'} |`
    }),
  ])
  return code
}

/** How long answers take, as a ratio to a fixed piece of work in the same run, and how long services are searched, as a ratio to the index. */
export async function bench() {
  const routes = await json('bench', ['bench', 'routes.ts'])
  const matcher = await json('bench of the matcher', ['bench', 'matcher-bench.test-kit.ts'])
  keep('benchmarks.md', [...routesReport(routes), '', ...matcherReport(matcher)])
  return keepNetworkLoad()
}

/** A network of fifty at work while its directory is harvested, on both databases: the report says whether it held. */
async function keepNetworkLoad() {
  const { code, output } = await timed('a network under load', () => outputOf(script(['bench', 'network-load.test-kit.ts'])))
  if (output.startsWith('# ')) keep('network-load.md', output.trimEnd().split('\n'))
  return code
}

function routesReport({ yardstick, ...measured }) {
  const names = { prepare: 'a corpus made ready for a day', answer: 'findings, explanations and next question after an answer', match: 'services for a need' }
  const ratio = (ms) => (ms / yardstick.p50).toFixed(4)
  return [
    '# How long answers take',
    '',
    `\`npm run bench\`, ${today()}, Node ${process.versions.node}. The yardstick is six million additions in the same run: ${yardstick.p50.toFixed(1)} ms.`,
    'Machines differ and are busy: compare the ratios, not the milliseconds. The screen has its own measure, six times slower, in `apps/web/e2e/performance.spec.ts`.',
    '',
    '| what | times | p50 ms | p95 ms | p50 to yardstick | p95 to yardstick |',
    '|---|---|---|---|---|---|',
    ...Object.entries(measured).map(
      ([id, { p50, p95, count }]) => `| ${names[id]} | ${count} | ${p50.toFixed(2)} | ${p95.toFixed(2)} | ${ratio(p50)} | ${ratio(p95)} |`,
    ),
  ]
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1)

function matcherReport({ yardstick, services, build, built, used, fromFew, fromMany, changed, stress, side }) {
  const names = { index: 'the index', plain: 'plain matching, without words', sqlite: 'SQLite, in memory', pglite: 'PGlite, in memory' }
  const row = (what, { p50, p95, count }) => `| ${what} | ${count} | ${p50.toFixed(3)} | ${p95.toFixed(3)} | ${(p95 / yardstick.best).toFixed(4)} |`
  return [
    '# How long services are searched',
    '',
    `The same day, one run of its own: ${services.count} synthetic services with ${services.claims.toFixed(1)} claims each on average, at real places;`,
    `none of them exists. The first twenty in order, with the count of each verdict. The yardstick in that run: ${yardstick.best.toFixed(1)} ms.`,
    'Of each search the best of three rounds is counted, and of the yardstick the best of nine: what else the machine does can only add to a time.',
    '',
    `The index is built in ${build.toFixed(0)} ms. Its arrays take ${megabytes(built.bytes)} MB, and the process ${megabytes(built.memory)} MB more than before; once it has`,
    `answered thousands of searches and remembers all that it may, ${megabytes(used.bytes)} MB and ${megabytes(used.memory)} MB.`,
    '',
    '| what | times | p50 ms | p95 ms | p95 to yardstick |',
    '|---|---|---|---|---|',
    row('a search, from one of 8 places', fromFew),
    row('a search, from one of 400 places', fromMany),
    row('an index with one service changed', changed),
    '',
    `Stress test: ${stress.trials} situations, ${stress.needs} needs each, the first service that surely takes: ${(stress.ms / 1000).toFixed(2)} s in all`,
    `(${((stress.ms * 1000) / stress.trials).toFixed(0)} µs a situation); for ${stress.without} of ${stress.trials * stress.needs} there is none.`,
    '',
    `The same ${side.index.agreeing} searches, from 12 places, put to all four. "Agrees" counts the searches on which ids, order, verdicts, reach, kilometres, opening`,
    'and counts are exactly those of the index. The databases are given the claims that stand on the day, and distances, as tables; all else is in the query.',
    '',
    '| what | agrees | p50 ms | p95 ms | p50 to the index | p95 to the index |',
    '|---|---|---|---|---|---|',
    ...Object.entries(side).map(
      ([id, { p50, p95, agreeing }]) =>
        `| ${names[id]} | ${agreeing} | ${p50.toFixed(3)} | ${p95.toFixed(3)} | ${(p50 / side.index.p50).toFixed(0)} | ${(p95 / side.index.p95).toFixed(0)} |`,
    ),
  ]
}
