import { createHash } from 'node:crypto'
import { type HsdsCatalog, hsdsCatalog } from '@recourse/exchange'
import type { Snapshot } from './snapshot.ts'

/** What is answered from now, and a mark that is another one for every other state. */
export type State = { readonly catalog: HsdsCatalog; readonly etag: string }

const atOnce = 100

/** The catalogue of a state of the directory. The records are made a hundred at a time, so that other requests are answered in between. */
async function catalogueOf(snapshot: Snapshot, base: string, description: string): Promise<State> {
  const profile = `${base}/profile/`
  for (let i = 0; i < snapshot.services.length; i += atOnce) {
    hsdsCatalog({ ...snapshot, services: snapshot.services.slice(i, i + atOnce) }, profile)
    await new Promise((resume) => setImmediate(resume))
  }
  // The same directory is told otherwise when what describes the API changes, or its address.
  const etag = createHash('sha256').update(description).update(snapshot.version).digest('base64url').slice(0, 22)
  return { catalog: hsdsCatalog(snapshot, profile), etag: `"${etag}"` }
}

/** Makes what is answered from once for each state of the directory, and forgets it with the next. Null when there is no directory. */
export function keepCatalog(services: () => Promise<Snapshot | null>, base: string, description: string): () => Promise<State | null> {
  let kept: { readonly of: Snapshot; readonly state: Promise<State> } | null = null
  return async () => {
    const snapshot = await services()
    if (snapshot === null) return null
    if (kept?.of === snapshot) return kept.state
    const state = catalogueOf(snapshot, base, description)
    kept = { of: snapshot, state }
    // What failed once is tried again by the next who asks.
    state.catch(() => {
      if (kept?.state === state) kept = null
    })
    return state
  }
}
