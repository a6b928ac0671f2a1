import type { Claim, JournalEntry } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { openedWork } from './opened-work.ts'

const claim = (method: Claim['method'], outcome?: Claim['outcome']): Claim => ({ id: 'c', method, ...(outcome ? { outcome } : {}) }) as Claim
const heard = (id: string, one: Claim): JournalEntry => ({ id, at: '', by: 'clinic', change: { kind: 'claim', service: 's', claim: one } })

test('what is new in a file is counted, and how much of it says that a service confirmed it', () => {
  const file = [heard('a', claim('call')), heard('b', claim('import')), heard('c', claim('visit', 'no-answer')), heard('d', claim('document'))]
  expect(openedWork(file, [])).toEqual({ fresh: 4, confirmed: 2 })
  expect(openedWork(file, [file[0] as JournalEntry])).toEqual({ fresh: 3, confirmed: 1 })
  expect(openedWork(file, file)).toEqual({ fresh: 0, confirmed: 0 })
})
