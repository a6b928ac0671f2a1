import { beforeAll, expect, test } from 'vitest'
import { believedEpochs, type KnownEpochs, withKnown } from './epochs.ts'
import { type GroupEpoch, nextEpoch, sealHistory } from './group.ts'
import { vaultReady } from './sodium.ts'

beforeAll(vaultReady)

function aGroup() {
  const one = nextEpoch('net', 'group', 0)
  const two = nextEpoch('net', 'group', 1)
  const three = nextEpoch('net', 'group', 2)
  const histories = new Map([
    [2, sealHistory(two, one)],
    [3, sealHistory(three, two)],
  ])
  return { one, two, three, histories }
}
const secretsOf = ({ epochs }: ReturnType<typeof believedEpochs>) => [...epochs].sort(([a], [b]) => a - b).map(([number, { secret }]) => [number, secret])
const listed = (...epochs: readonly GroupEpoch[]) => epochs.map(({ epoch, secret }) => [epoch, secret])
const known = (...epochs: readonly GroupEpoch[]): KnownEpochs => withKnown({}, epochs)

test('a newer epoch that opens to what was known is believed, over every one that was missed', () => {
  const { one, two, three, histories } = aGroup()
  const believed = believedEpochs({ wrapped: [three], histories, last: 3 }, known(one))
  expect(believed.isDoubted).toBe(false)
  expect(secretsOf(believed)).toEqual(listed(one, two, three))
})

test('an epoch that the server made up is not believed, with a history of its own making or with none', () => {
  const { one, two, histories } = aGroup()
  const madeUp = nextEpoch('net', 'group', 2)
  for (const history of [null, sealHistory(madeUp, nextEpoch('net', 'group', 1)), new Uint8Array(9)]) {
    const handed = { wrapped: [two, madeUp], histories: new Map([...histories, ...(history ? [[3, history] as const] : [])]), last: 3 }
    if (!history) handed.histories.delete(3)
    const believed = believedEpochs(handed, known(one, two))
    expect(believed.isDoubted).toBe(true)
    expect(secretsOf(believed)).toEqual(listed(one, two))
  }
})

test('another secret under a known number is not believed, nor is a last epoch that was held back passed over', () => {
  const { one, two, histories } = aGroup()
  const other = nextEpoch('net', 'group', 1)
  const swapped = believedEpochs({ wrapped: [one, other], histories: new Map([[2, sealHistory(other, one)]]), last: 2 }, known(one, two))
  expect([swapped.isDoubted, secretsOf(swapped)]).toEqual([true, listed(one)])
  expect(believedEpochs({ wrapped: [one], histories, last: 1 }, known(one, two)).isDoubted).toBe(true)
})

test('who sees a group for the first time believes what comes, if all of it is of one making', () => {
  const { one, two, three, histories } = aGroup()
  expect(secretsOf(believedEpochs({ wrapped: [three], histories, last: 3 }, {}))).toEqual(listed(one, two, three))
  expect(believedEpochs({ wrapped: [one, three], histories, last: 3 }, {}).isDoubted).toBe(false)
  expect(believedEpochs({ wrapped: [nextEpoch('net', 'group', 0), three], histories, last: 3 }, {}).isDoubted).toBe(true)
  expect(believedEpochs({ wrapped: [], histories, last: 3 }, known(one))).toEqual({ epochs: new Map(), isDoubted: false })
})

test('what was once believed of a group is not replaced by what comes later', () => {
  const { one } = aGroup()
  const first = known(one)
  expect(withKnown(first, [nextEpoch('net', 'group', 0)])).toEqual(first)
})
