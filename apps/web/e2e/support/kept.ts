import type { Page } from '@playwright/test'

/** Every place of a browser where something said could stay, or be told to another page of this device. */
export type Kept = {
  readonly local: number
  readonly session: number
  readonly databases: number
  readonly files: number
  readonly cookies: string
  readonly name: string
  readonly address: string
  readonly title: string
  readonly state: unknown
  /** Inputs that the browser may remember for the next person. */
  readonly remembering: number
  readonly marks: readonly string[]
  /** Addresses in the caches that are no file of the build. */
  readonly cached: readonly string[]
}

/** What a page must have kept, whatever was said: nothing. */
export const nothingKept = (address: string, title: string): Kept => ({
  local: 0,
  session: 0,
  databases: 0,
  files: 0,
  cookies: '',
  name: '',
  address,
  title,
  state: null,
  remembering: 0,
  marks: [],
  cached: [],
})

/** Looks in every such place. */
export const whatIsKept = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    const files: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    const paths = requests.flat().map((request) => new URL(request.url).pathname)
    const marks = performance.getEntries().filter((e) => e.entryType === 'mark' || e.entryType === 'measure')
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      files: files.length,
      cookies: document.cookie,
      name: window.name,
      address: location.pathname + location.search + location.hash,
      title: document.title,
      state: history.state as unknown,
      remembering: [...document.querySelectorAll('input, select, textarea, form')].filter((e) => e.getAttribute('autocomplete') !== 'off').length,
      // One mark of ours, which holds how long an answer took and nothing else.
      marks: marks.filter((m) => m.name !== 'plan' || (m as PerformanceMark).detail !== null).map((m) => m.name),
      // The pages on rights by name: a path that anything could be written into would hide a leak.
      cached: paths.filter(
        (path) =>
          !/^\/(assets\/[\w-]+\.\w+|corpus\/[\w.]+|((en|fr)|rights(\/(at-the-door|no-status|tied-permit)\/(en|fr|es))?)\/index\.html|[\w-]+\.\w+)$/.test(path),
      ),
    }
  })

/** Records, from before the page runs, what it tells to the console and to other pages of this device. */
export async function listenIn(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(`${error.message}\n${error.stack ?? ''}`))
  await page.addInitScript(() => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    const post = BroadcastChannel.prototype.postMessage
    BroadcastChannel.prototype.postMessage = function (message: unknown): void {
      told.push(JSON.stringify(message))
      post.call(this, message)
    }
    const worker = ServiceWorker.prototype.postMessage as (message: unknown) => void
    ServiceWorker.prototype.postMessage = function (message: unknown): void {
      told.push(JSON.stringify(message))
      worker.call(this, message)
    }
    const write = Clipboard.prototype.writeText
    Clipboard.prototype.writeText = function (text: string): Promise<void> {
      told.push(text)
      return write.call(this, text)
    }
  })
  return async () => [...heard, ...(await page.evaluate(() => (globalThis as unknown as { told: readonly string[] }).told))]
}
