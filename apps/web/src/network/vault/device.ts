import { bytesOf, open, publicOf, randomBytes, type SealContext, seal, textOf, unwrap, wrapFor } from '@recourse/vault/keys'
import type { VaultWork } from '../vault-asks.ts'
import { type DeviceStore, type Held, heldOf, stop, type VaultState } from './state.ts'

const database = 'recourse-network'

/** The bytes that this browser keeps, in a database that is deleted whole by "Forget this device" and "Remove from this device". */
export function deviceStore(): DeviceStore {
  const within = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const opened = await settled(openDatabase())
    // Another window deletes it: an open connection would keep it from doing so.
    opened.onversionchange = () => opened.close()
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
      new Promise((cleared, fail) => {
        const request = indexedDB.deleteDatabase(database)
        request.onsuccess = () => cleared()
        request.onerror = request.onblocked = () => fail(request.error ?? new Error('another window holds it'))
      }),
    alone: (work) => ('locks' in navigator ? navigator.locks.request(database, work) : work()),
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

// A key of this device's own, wrapped for its member: a passphrase can change, and what is kept still opens. Two who ask at once, here or in two windows,
// get one key: with two, what the first one sealed would never open again. A key that does not open is not replaced either: it would take all with it.
async function deviceKeyOf(state: VaultState, held: Held): Promise<Uint8Array> {
  if (held.deviceKey) return held.deviceKey
  const key = await state.store.alone(async () => {
    if (held.deviceKey) return held.deviceKey
    const context = contextOf(held, 'key')
    const wrapped = await state.store.get(nameOf(held, 'key'))
    const opened = wrapped && unwrap(held.keys.receiveSeed, wrapped, context)
    if (opened) {
      if (!opened.ok || opened.value.length !== 32) throw new Error('the key of this device does not open')
      return opened.value
    }
    const made = randomBytes(32)
    await state.store.set(nameOf(held, 'key'), wrapFor(publicOf(held.keys).receivePublic, made, context))
    return made
  })
  held.deviceKey = key
  return key
}

/** Keeps a text on this device, sealed, and says whether it did. Where the browser keeps nothing, nothing else is lost by it. */
export async function keep(state: VaultState, { part, text }: VaultWork['keep']['ask']): Promise<VaultWork['keep']['answer']> {
  const held = heldOf(state)
  try {
    await state.store.set(nameOf(held, part), seal(await deviceKeyOf(state, held), bytesOf(text), contextOf(held, part)))
    return { kept: true }
  } catch {
    // A private window: the network works, and forgets with the window.
    return { kept: false }
  }
}

/** What reading something kept came to: `failed` is that nobody knows whether there is something, and whoever writes would write over it. */
export type ReadKept = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none' } | { readonly kind: 'failed' }

/** Reads what was kept under this name. Never throws while the keys are open. */
export async function readKept(state: VaultState, part: string): Promise<ReadKept> {
  const held = heldOf(state)
  try {
    const sealed = await state.store.get(nameOf(held, part))
    if (!sealed) return { kind: 'none' }
    const opened = open(await deviceKeyOf(state, held), sealed, contextOf(held, part))
    const text = opened.ok ? textOf(opened.value) : null
    return text === null ? { kind: 'failed' } : { kind: 'text', text }
  } catch {
    return { kind: 'failed' }
  }
}

/** What was kept under this name, or null when there is nothing. Stops when it cannot be read: that is not the same. */
export async function kept(state: VaultState, { part }: VaultWork['kept']['ask']): Promise<VaultWork['kept']['answer']> {
  const read = await readKept(state, part)
  if (read.kind === 'failed') throw stop({ code: 'not-kept' })
  return { text: read.kind === 'text' ? read.text : null }
}

/** Takes away everything that this device kept of networks. Stops when it could not: it is still there then. */
export async function forget(state: VaultState): Promise<Record<never, never>> {
  try {
    await state.store.clear()
  } catch {
    throw stop({ code: 'not-kept' })
  }
  if (state.held) state.held.deviceKey = null
  return {}
}
