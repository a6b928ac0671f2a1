import { bytesOf, open, publicOf, randomBytes, type SealContext, seal, textOf, unwrap, wrapFor } from '@recourse/vault/keys'
import type { VaultWork } from '../vault-asks.ts'
import { type DeviceStore, type Held, heldOf, type VaultState } from './state.ts'

const database = 'recourse-network'

/** The bytes that this browser keeps, in a database that is deleted whole by "Forget this device" and "Remove from this device". */
export function deviceStore(): DeviceStore {
  const within = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const opened = await settled(openDatabase())
    try {
      return await settled(act(opened.transaction('sealed', mode).objectStore('sealed')))
    } finally {
      opened.close()
    }
  }
  return {
    get: async (name) => ((await within<unknown>('readonly', (store) => store.get(name))) as Uint8Array | undefined) ?? null,
    set: async (name, bytes) => void (await within('readwrite', (store) => store.put(bytes, name))),
    clear: () =>
      new Promise((cleared) => {
        const request = indexedDB.deleteDatabase(database)
        request.onsuccess = request.onerror = request.onblocked = () => cleared()
      }),
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(database, 1)
  request.onupgradeneeded = () => void request.result.createObjectStore('sealed')
  return request
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error ?? new Error('the browser keeps nothing here'))
  })

const contextOf = ({ session }: Held, part: string): SealContext => ({ type: 'device-cache', network: session.networkId, member: session.memberId, part })
const nameOf = ({ session }: Held, part: string): string => `${session.networkId}/${session.memberId}/${part}`

// A key of this device's own, wrapped for its member: a passphrase can change, and what is kept still opens.
async function deviceKeyOf(state: VaultState, held: Held): Promise<Uint8Array> {
  if (held.deviceKey) return held.deviceKey
  const context = contextOf(held, 'key')
  const wrapped = await state.store.get(nameOf(held, 'key'))
  const opened = wrapped && unwrap(held.keys.receiveSeed, wrapped, context)
  if (opened?.ok && opened.value.length === 32) {
    held.deviceKey = opened.value
    return opened.value
  }
  const key = randomBytes(32)
  await state.store.set(nameOf(held, 'key'), wrapFor(publicOf(held.keys).receivePublic, key, context))
  held.deviceKey = key
  return key
}

/** Keeps a text on this device, sealed. Where the browser keeps nothing, nothing is kept, and nothing else is lost by it. */
export async function keep(state: VaultState, { part, text }: VaultWork['keep']['ask']): Promise<Record<never, never>> {
  const held = heldOf(state)
  try {
    await state.store.set(nameOf(held, part), seal(await deviceKeyOf(state, held), bytesOf(text), contextOf(held, part)))
  } catch {
    // A private window: the network works, and forgets with the window.
  }
  return {}
}

/** What was kept under this name, or null when there is nothing that opens. */
export async function kept(state: VaultState, { part }: VaultWork['kept']['ask']): Promise<VaultWork['kept']['answer']> {
  const held = heldOf(state)
  try {
    const sealed = await state.store.get(nameOf(held, part))
    const opened = sealed && open(await deviceKeyOf(state, held), sealed, contextOf(held, part))
    return { text: opened?.ok ? textOf(opened.value) : null }
  } catch {
    return { text: null }
  }
}

/** Takes away everything that this device kept of networks. */
export async function forget(state: VaultState): Promise<Record<never, never>> {
  await state.store.clear()
  if (state.held) state.held.deviceKey = null
  return {}
}
