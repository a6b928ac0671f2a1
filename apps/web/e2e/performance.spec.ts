import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dist, readCorpus } from './support/build.ts'
import { answerOne, open, poultry } from './support/walk.ts'

const corpus = readCorpus()
const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
// As the server sends it: the twin made at build time, or the file itself when there is none.
const packed = (path: string): number => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

// What only lawyers read is fetched by nobody else: desk.spec.ts shows it.
const isOfTheDesk = (path: string): boolean => /[\\/]desk[\\/-]/.test(path.slice(dist.length))

// What reads and writes lists is fetched by those who bring one in, and kept for nobody else: it is in no offline copy.
const isOfLists = (path: string): boolean => /[\\/]exchange-/.test(path.slice(dist.length))
// The screens of services are in the offline copy, and no question waits for them.
const isOfServices = (path: string): boolean => /[\\/](directory|calls|atlas)-/.test(path.slice(dist.length))
// What members of a network see, with the keys, is fetched by those who open it, and is in no offline copy.
const isOfNetwork = (path: string): boolean => /[\\/](network|shared|vault-worker)-|[\\/]network[\\/]/.test(path.slice(dist.length))

test('the first load fits: JavaScript of the screen 200 kB, everything 900 kB', () => {
  const scripts = files(join(dist, 'assets')).filter(
    (path) => path.endsWith('.js') && !isOfTheDesk(path) && !isOfLists(path) && !isOfServices(path) && !isOfNetwork(path),
  )
  const script = scripts.reduce((sum, path) => sum + packed(path), 0)
  // The offline copy is fetched once more than the page itself for what bears no hash in its name: counted twice, as the network sees it.
  const again = ['index.html'].reduce((sum, name) => sum + packed(join(dist, name)), 0)
  const total = files(dist)
    .filter((path) => !/\.(gz|br)$/.test(path) && !isOfTheDesk(path) && !isOfLists(path) && !isOfNetwork(path))
    .reduce((sum, path) => sum + packed(path), again)
  console.log(`JavaScript ${kilobytes(script)}, whole first download ${kilobytes(total)} (compressed)`)
  expect(script).toBeLessThanOrEqual(200_000)
  expect(total).toBeLessThanOrEqual(900_000)
})

// A fixed piece of work in the same page, slowed down as much: the gate is a ratio, so that a busy machine does not decide.
const yardstick = (): number => {
  const start = performance.now()
  let sum = 0
  for (let i = 0; i < 6_000_000; i++) sum = (sum * 31 + i) | 0
  return performance.now() - start + (sum === 1 ? 1 : 0)
}

/** What the yardstick takes at six times slower on a quiet two-core machine, at its quickest (190 to 215 ms measured): 16 ms and 2 s are 16 and 2000 to that. */
const quietFrame = 190

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0

test('on a processor six times slower, an answer costs less than a frame', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page, 'en')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  // The same answers three times, and the quickest of each: what else a machine does only ever adds.
  const rounds: (readonly number[])[] = []
  const yard: number[] = []
  for (let round = 0; round < 3; round++) {
    await open(page, 'en')
    for (let i = 0; i < 14; i++) if ((await answerOne(page, corpus, poultry, 'en', 'pointer')) === null) break
    // The first plan of a page answers nothing: it belongs to loading, which has its own test.
    rounds.push(
      await page.evaluate(() =>
        performance
          .getEntriesByName('plan')
          .map((entry) => entry.duration)
          .slice(1),
      ),
    )
    yard.push(await page.evaluate(yardstick), await page.evaluate(yardstick))
  }
  const measures = (rounds[0] ?? []).map((_, i) => Math.min(...rounds.map((round) => round[i] ?? Number.POSITIVE_INFINITY)))
  expect(measures.length).toBeGreaterThan(10)
  const [p95, frame] = [quantile(measures, 0.95), quantile(yard, 0.5)]
  console.log(
    `answer, explanations and next question at 6x: p50 ${quantile(measures, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms over ${measures.length}; yardstick ${frame.toFixed(1)} ms`,
  )
  expect(p95 / frame).toBeLessThanOrEqual(16 / quietFrame)
})

test('it can be used within two seconds of loading, six times slower', async ({ browser }) => {
  const [usable, yard]: [number[], number[]] = [[], []]
  for (let load = 0; load < 5; load++) {
    // A new visitor each time: nothing is kept from the load before.
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await page.goto('/en/', { waitUntil: 'commit' })
    await page.locator('.question .answers button').first().waitFor()
    usable.push(await page.evaluate(() => performance.now()))
    await page.locator('.options-column [data-option]').first().waitFor()
    yard.push(await page.evaluate(yardstick), await page.evaluate(yardstick))
    await page.close()
  }
  const [time, frame] = [quantile(usable, 0.5), quantile(yard, 0.5)]
  console.log(`usable after ${usable.map(Math.round).join(', ')} ms at 6x; yardstick ${frame.toFixed(1)} ms`)
  expect(time / frame).toBeLessThanOrEqual(2000 / quietFrame)
})
