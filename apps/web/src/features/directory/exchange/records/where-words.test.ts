import { expect, test } from 'vitest'
import { whereInWords } from './where-words.ts'

test('a place in a file is said in the language of the screen, and names in it stay as they are', () => {
  expect(whereInWords('row 12, column row 3 of the form', 'en')).toBe('row 12, column row 3 of the form')
  expect(whereInWords('row 12, column Telephone', 'fr')).toBe('rangée 12, colonne Telephone')
  expect(whereInWords('list.ndjson, line 4', 'fr')).toBe('list.ndjson, ligne 4')
  expect(whereInWords('services.csv: row 2', 'fr')).toBe('services.csv\u00a0: rangée 2')
  expect(whereInWords('Front row shelters.csv', 'fr')).toBe('Front row shelters.csv')
})
