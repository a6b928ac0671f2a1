import { describe, expect, test } from 'vitest'
import { compiled, edited, tinyFiles, told, without } from '../fixture.test-kit.ts'

const files = tinyFiles()
const name = 'directory/places/access.yaml'
const changed = (from: string, to: string) => told(edited(files, name, (text) => text.replace(from, to)))

describe('the list of places without a road all year', () => {
  test('marks its places in the corpus, and no other', () => {
    expect(compiled(files).corpus?.directory.places.map((place) => [place.id, place.access])).toEqual([
      ['place:rivebrune-qc', undefined],
      ['place:stone-bay-on', 'winter-road'],
    ])
  })

  test('names its faults: a place that is not there, twice the same, no source, no day, another word', () => {
    expect(changed('place:stone-bay-on', 'place:stone-bay-mb')).toEqual([`${name} [1].id: no place of the corpus has this id`])
    expect(changed('place:stone-bay-on', 'Stone Bay')).toContain(`${name} [1].id: this is not the id of a place`)
    expect(told(edited(files, name, (text) => text + text))).toEqual([`${name} [2].id: this id is there twice`])
    for (const [from, to] of [
      ['winter-road', 'by dog sled'],
      ['  source: https://example.org/roads\n', ''],
      ["'2026-11-24'", "'2026-11-31'"],
    ] as const)
      expect(changed(from, to).length).toBeGreaterThan(0)
  })

  test('may be empty and may not be missing: without it, every place would seem to have a road', () => {
    expect(told(edited(files, name, () => '[]\n'))).toEqual([])
    expect(told(without(files, name))).toEqual([`${name} : this file is missing`])
  })
})
