import { isDeepStrictEqual } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readPlaces } from '@recourse/content'
import type { DirectoryCorpus } from '@recourse/domain/directory'
import { firstTakes, indexServices, rankServices, type ServiceIndex, type ServiceSearch, searchIndex, withService } from '@recourse/domain/route'
import { generatedServices } from './generated-services.ts'
import { generatedSearches, generatedTrials } from './generated-situations.ts'
import { openPglite } from './pglite.test-kit.ts'
import { sqlAnswer, sqlQuery } from './sql-query.ts'
import { asSqlAnswer, type SqlAnswer, sqlTables } from './sql-rows.ts'
import { openSqlite } from './sqlite.test-kit.ts'
import { bestOf, spread, timed, yard } from './timing.ts'

// Run by `npm run bench`: the index of 50,000 synthetic services beside plain matching and two databases, all in this one run. Prints JSON.

const on = '2026-11-24'
const count = 50_000

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes of the heap and of the arrays outside it, once what is not used any more is gone. */
function memory(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Bytes of the typed arrays that hang on something. */
function arrayBytes(of: unknown): number {
  if (ArrayBuffer.isView(of)) return of.byteLength
  const parts = of instanceof Map ? [...of.values()] : typeof of === 'object' && of !== null ? Object.values(of) : []
  return parts.reduce<number>((sum, part) => sum + arrayBytes(part), 0)
}

const bytesOf = ({ planes, columns, remembered }: ServiceIndex): number => arrayBytes([planes, columns, remembered])

const rounds = 3
const thrice = <T>(round: () => T): readonly T[] => Array.from({ length: rounds }, round)

// Round after round of all the searches, so that what is remembered of one is not simply there for the next.
const searching = (index: ServiceIndex, searches: readonly ServiceSearch[]): readonly number[] =>
  bestOf(thrice(() => searches.map((search) => timed(() => searchIndex(index, search)))))

/** What is the same on every search, beside the index: times, and on how many searches it said exactly the same. */
async function compared(index: ServiceIndex, directory: DirectoryCorpus) {
  const places = new Map(directory.places.map((place) => [place.id, place]))
  const searches = generatedSearches(directory.places, { count: 40, from: 12 })
  const expected = searches.map((search) => searchIndex(index, search))
  const agreeing = (answers: readonly SqlAnswer[]): number =>
    answers.filter((answer, i) => expected[i] && isDeepStrictEqual(asSqlAnswer(answer), asSqlAnswer(expected[i]))).length
  const tables = sqlTables(index, directory, searches)
  const queries = searches.map((search) => sqlQuery(search, places))

  const plainly = (search: ServiceSearch): SqlAnswer => {
    const all = rankServices(directory, search, on)
    const countOf = (verdict: string): number => all.filter((m) => m.verdict === verdict).length
    const counts = { takes: countOf('takes'), 'takes-if': countOf('takes-if'), 'ask-first': countOf('ask-first'), 'will-not': countOf('will-not') }
    return { found: all.slice(0, 20), counts }
  }
  const plain = thrice(() => searches.map((search) => timed(() => rankServices(directory, search, on))))

  const sqlite = openSqlite(tables)
  const inSqlite = thrice(() => queries.map((query) => timed(() => sqlite(query))))

  const pglite = await openPglite(tables)
  const inPglite: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const times: number[] = []
    for (const query of queries) {
      const start = performance.now()
      await pglite.answer(query)
      times.push(performance.now() - start)
    }
    inPglite.push(times)
  }
  const answers: SqlAnswer[] = []
  for (const query of queries) answers.push(sqlAnswer(await pglite.answer(query)))
  await pglite.close()

  return {
    index: { ...spread(searching(index, searches)), agreeing: searches.length },
    plain: { ...spread(bestOf(plain)), agreeing: agreeing(searches.map(plainly)) },
    sqlite: { ...spread(bestOf(inSqlite)), agreeing: agreeing(queries.map((query) => sqlAnswer(sqlite(query)))) },
    pglite: { ...spread(bestOf(inPglite)), agreeing: agreeing(answers) },
  }
}

const yardstick = yard()
const places = readPlaces()
const directory = generatedServices(places, count)
const claims = directory.services.reduce((sum, { claims: of }) => sum + of.length, 0) / count

const settled = generatedSearches(places, { count: 2000, from: 8 })
const wandering = generatedSearches(places, { count: 2000, from: 400 })
// One place after the other, so that distances from each are worked out once.
const trials = generatedTrials(places, 10_000).toSorted((a, b) => ((a.situation.near ?? '') < (b.situation.near ?? '') ? -1 : 1))

const builds = Array.from({ length: 3 }, () => timed(() => indexServices(directory, on)))
const before = memory()
const index = indexServices(directory, on)
const built = { bytes: bytesOf(index), memory: memory() - before }

searching(index, wandering)
const fromFew = spread(searching(index, settled))
const fromMany = spread(searching(index, wandering))
const used = { bytes: bytesOf(index), memory: memory() - before }

const changed = Array.from({ length: 100 }, (_, i) => {
  const service = directory.services[i * 499]
  return timed(() => service && withService(index, { ...service, languages: ['fr'] }))
})

let without = 0
const stress = timed(() => {
  for (const trial of trials) for (const id of firstTakes(index, trial)) if (id === null) without += 1
})
const side = await compared(index, directory)
console.log(
  JSON.stringify({
    yardstick,
    services: { count, claims },
    build: Math.min(...builds),
    built,
    used,
    fromFew,
    fromMany,
    changed: spread(changed),
    stress: { trials: trials.length, needs: 3, ms: stress, without },
    side,
  }),
)
