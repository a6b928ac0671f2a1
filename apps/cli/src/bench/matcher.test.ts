import { readPlaces } from '@recourse/content'
import { firstTakes, indexServices, rankServices, searchIndex } from '@recourse/domain/route'
import { describe, expect, test } from 'vitest'
import { generatedServices } from './generated-services.ts'
import { generatedSearches, generatedTrials } from './generated-situations.ts'
import { openPglite } from './pglite.test-kit.ts'
import { sqlAnswer, sqlQuery } from './sql-query.ts'
import { asSqlAnswer, sqlTables } from './sql-rows.ts'
import { openSqlite } from './sqlite.test-kit.ts'

// The bench in small: no clock, only that all of them say the same.

const on = '2026-11-24'
const places = readPlaces()
const placesById = new Map(places.map((place) => [place.id, place]))
const directory = generatedServices(places, 2000)
const index = indexServices(directory, on)
const searches = generatedSearches(places, { count: 120, from: 12 })

describe('two thousand synthetic services', () => {
  test('are always the same, and marked as what they are', () => {
    expect(generatedServices(places, 2000)).toEqual(directory)
    expect(directory.services.every(({ demonstration, name }) => demonstration && name.en.startsWith('Synthetic') && name.fr.includes('synthétique'))).toBe(
      true,
    )
    expect(new Set(directory.services.map(({ id }) => id)).size).toBe(2000)
  })

  test('are found by the index as by plain matching, all of them and in order', () => {
    for (const search of searches) {
      const whole = rankServices(directory, search, on)
      const { found, counts } = searchIndex(index, search, { limit: 2000 })
      expect(found).toEqual(whole)
      for (const [verdict, count] of Object.entries(counts)) expect(whole.filter((m) => m.verdict === verdict)).toHaveLength(count)
    }
  })

  test('give every verdict, every reach and every opening to some search', () => {
    const found = searches.flatMap((search) => rankServices(directory, search, on))
    expect(new Set(found.map((m) => m.verdict)).size).toBe(4)
    expect(new Set(found.map((m) => m.reach)).size).toBe(5)
    expect(new Set(found.map((m) => m.openAt)).size).toBe(3)
  })

  test('give the same first that takes', () => {
    for (const { situation, needs } of generatedTrials(places, 60)) {
      const first = (need: string) => rankServices(directory, { situation, needs: [need] }, on).find((m) => m.verdict === 'takes')?.id ?? null
      expect(firstTakes(index, { situation, needs })).toEqual(needs.map(first))
    }
  })

  test('are found by SQLite and by PostgreSQL as by the index: order, verdict, reach, kilometres, opening and counts', async () => {
    const asked = searches.slice(0, 60)
    const tables = sqlTables(index, directory, asked)
    const sqlite = openSqlite(tables)
    const pglite = await openPglite(tables)
    // PostgreSQL is slow to plan: a part of the searches will do.
    for (const [i, search] of asked.entries()) {
      const query = sqlQuery(search, placesById)
      const expected = asSqlAnswer(searchIndex(index, search))
      expect(sqlAnswer(sqlite(query))).toEqual(expected)
      if (i % 3 === 0) expect(sqlAnswer(await pglite.answer(query))).toEqual(expected)
    }
    await pglite.close()
  }, 120_000)
})
