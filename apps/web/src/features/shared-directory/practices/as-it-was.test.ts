import { adopt, departuresFrom, type Practice, withReasons } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { asItWas } from './as-it-was.ts'

const said = (text: string) => ({ en: text, fr: text })
const origin: Practice = {
  id: 'origin',
  title: said('Meeting'),
  text: said('How we meet'),
  steps: [
    { id: 'a', text: said('Ring') },
    { id: 'b', text: said('Wait') },
  ],
  community: 'One',
  changes: [],
}
const own = adopt(origin, { id: 'own', community: 'Two', organization: 'o', version: 3, on: '2026-11-25' })
const adapted: Practice = {
  ...own,
  text: said('How we meet here'),
  steps: [
    { id: 'a', text: said('Knock') },
    { id: 'c', text: said('Sit') },
  ],
}
const why = new Map(departuresFrom(origin, adapted).map(({ part }) => [part, said('because')]))

test('an adopted practice still holds, word for word, what it was adopted from', () => {
  const explained = withReasons(origin, adapted, why)
  if (!explained.ok) throw new Error('it was not explained')
  expect(departuresFrom(origin, asItWas(explained.value))).toEqual([])
  expect(departuresFrom(origin, asItWas(own))).toEqual([])
})
