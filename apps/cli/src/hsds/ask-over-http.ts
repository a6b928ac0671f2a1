import { err, ok, type Result } from '@recourse/domain/shared'
import type { ApiAnswer, ApiAsk, AskServer } from '@recourse/exchange'

/** How long one answer is waited for, in milliseconds, and how large it may be, in bytes. */
export type HttpLimits = { readonly wait: number; readonly size: number }

const usual: HttpLimits = { wait: 15_000, size: 20 * 1024 * 1024 }
const mostRedirects = 3

/** The address of an API as it was typed, without what follows its path; refused when it is no web address or holds a password. Never throws. */
export function apiAddress(typed: string): Result<URL, 'not-an-address' | 'has-password'> {
  if (!URL.canParse(typed)) return err('not-an-address')
  const url = new URL(typed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return err('not-an-address')
  if (url.username !== '' || url.password !== '') return err('has-password')
  return ok(new URL(`${url.origin}${url.pathname.replace(/\/+$/, '')}`))
}

// The same server, or the same one made safer. Never from https to http, where anyone on the way can read.
const isSameServer = (from: URL, to: URL): boolean =>
  to.origin === from.origin || (from.protocol === 'http:' && to.protocol === 'https:' && to.hostname === from.hostname)

/** The text of an answer; null when there is too much of it, which is then not read further. */
async function textOf(response: Response, size: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > size) return null
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function addressOf(base: URL, { path, query = {} }: ApiAsk): URL {
  const url = new URL(base.href.replace(/\/+$/, '') + path)
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value)
  return url
}

async function answerAt(first: URL, ask: ApiAsk, { wait, size }: HttpLimits): Promise<ApiAnswer> {
  const signal = AbortSignal.timeout(wait)
  const headers = { accept: 'application/json, application/x-ndjson', ...(ask.body ? { 'content-type': 'application/json' } : {}) }
  let url = first
  for (let i = 0; i <= mostRedirects; i++) {
    const body = ask.body ? { body: JSON.stringify(ask.body) } : {}
    const response = await fetch(url, { method: ask.method, headers, redirect: 'manual', signal, ...body })
    const leads = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (leads === null) {
      const text = await textOf(response, size)
      return text === null ? { kind: 'too-large' } : { kind: 'answer', status: response.status, type: response.headers.get('content-type') ?? '', text }
    }
    await response.body?.cancel()
    if (!URL.canParse(leads, url.href)) return { kind: 'unreachable' }
    const next = new URL(leads, url.href)
    if (!isSameServer(url, next)) return { kind: 'other-host' }
    url = next
  }
  return { kind: 'unreachable' }
}

/**
 * Asks an HSDS API over http or https. Follows a redirection only to the same server, sends no cookie, reads no more than it may and waits no longer.
 * Never throws.
 */
export function askOverHttp(base: URL, limits: Partial<HttpLimits> = {}): AskServer {
  const held = { ...usual, ...limits }
  return async (ask) => {
    try {
      return await answerAt(addressOf(base, ask), ask, held)
    } catch (error) {
      return { kind: error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'unreachable' }
    }
  }
}
