import { createStore, get, set } from 'idb-keyval'
import { ask, type KeyWords, type Outcome, type PublicCard } from '../../../network/index.ts'
import { workDatabase } from '../../../work/kept-journal.ts'
import type { AskWho } from '../kept/read-records.ts'
import { objectIn } from '../kept/signed-in.ts'
import type { PackPage, PackSource, TakenPack } from './take-pack.ts'

type Both = { readonly en: string; readonly fr: string }
type Network = { readonly networkId: string; readonly name: Both; readonly rootPublic: string }
type PublicPage = PackPage & { readonly network: Network; readonly cards: readonly PublicCard[] }

/** What a visitor took of a network: its copy, and the root that it was held against the first time. */
export type PublicTaken = { readonly network: Network; readonly taken: TakenPack }

/** Whether the server shows another root than the one that this device held the copy against before. */
export type RootKnown = 'first' | 'same' | 'other'

const key = 'public-pack'

// It holds what everybody may read, and goes with "Remove from this device". To open the database makes it: it is only opened when it is there.
async function store(makes: boolean) {
  const there = makes || (await indexedDB.databases()).some(({ name }) => name === workDatabase)
  return there ? createStore(workDatabase, 'work') : null
}

/** What was taken before; null when nothing was, or when the browser keeps nothing. */
export async function keptPublicPack(): Promise<PublicTaken | null> {
  try {
    const there = await store(false)
    const value = there ? objectIn(await get(key, there)) : null
    return value?.version === 1 ? (value.public as PublicTaken) : null
  } catch {
    return null
  }
}

/** Keeps it. False when the browser keeps nothing. */
export async function keepPublicPack(taken: PublicTaken): Promise<boolean> {
  try {
    const there = await store(true)
    if (there) await set(key, { version: 1, public: taken }, there)
    return there !== null
  } catch {
    return false
  }
}

/** Where a visitor takes what a network published from, and what was learnt of it on the way. */
export type PublicSource = PackSource & {
  readonly network: () => Network | null
  readonly rootWords: () => KeyWords | null
  readonly root: () => RootKnown
}

/** Makes it: cards of all pages together say who wrote. A root that is not the one of before ends it: nothing of it is believed. */
export function publicSource(networkId: string, before: PublicTaken | null): PublicSource {
  let [network, words]: [Network | null, KeyWords | null] = [null, null]
  const cards = new Map<string, PublicCard>()
  const isOther = (): boolean => before !== null && network !== null && network.rootPublic !== before.network.rootPublic
  const askThem: AskWho = async (said) => {
    if (!network || isOther()) return null
    const outcome = await ask('checkPublic', { networkId, rootPublic: network.rootPublic, cards: [...cards.values()], said })
    if (!outcome.ok) return null
    words = outcome.value.rootWords
    return outcome.value.said
  }
  return {
    tier: 'public',
    askWho: askThem,
    open: async () => null,
    page: async (since) => {
      const outcome = (await ask('call', {
        route: 'readPublicPack',
        input: { query: { network: networkId, since: String(since), limit: '500' } },
      })) as Outcome<PublicPage>
      if (!outcome.ok) return outcome
      network = outcome.value.network
      for (const card of outcome.value.cards) cards.set(card.memberId, card)
      return isOther() ? { ok: false, problem: { code: 'other-root' } } : outcome
    },
    network: () => network,
    rootWords: () => words,
    root: () => (before === null ? 'first' : isOther() ? 'other' : 'same'),
  }
}
