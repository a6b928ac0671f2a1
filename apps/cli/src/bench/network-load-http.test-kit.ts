import { Agent, request } from 'node:http'
import { type Client, type FetchLike, makeClient } from '@recourse/wire'

/** What came back: its status, its text, and a cookie when one was given. */
export type Heard = { readonly status: number; readonly text: string; readonly cookie: string | null; readonly retryAfter: string | null }
/** What is asked of the server. */
export type Asking = { readonly path: string; readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

/** Somebody who asks the server from an address of their own, over connections that are kept. */
export type Asker = { readonly ask: (asking: Asking) => Promise<Heard>; readonly close: () => void }

// On Linux each of 127.0.0.0/8 is this machine, so that everyone can have an address, as in life. Elsewhere there is one.
const addressOf = (number: number): string => (process.platform === 'linux' ? `127.0.${1 + Math.floor(number / 200)}.${1 + (number % 200)}` : '127.0.0.1')

/** Makes the asker of this number, each number with its own address. Rejects what got no answer. */
export function makeAsker(port: number, number: number): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const ask = ({ path, method = 'GET', headers = {}, body }: Asking): Promise<Heard> =>
    new Promise((heard, broken) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const given = {
        host: '127.0.0.1',
        port,
        localAddress: addressOf(number),
        agent,
        path,
        method,
        headers: { host: `localhost:${port}`, ...headers, ...length },
      }
      const asked = request(given, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => void pieces.push(piece))
        answer.on('error', broken)
        answer.on('end', () =>
          heard({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(pieces).toString('utf8'),
            cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? null,
            retryAfter: answer.headers['retry-after'] ?? null,
          }),
        )
      })
      asked.on('error', broken)
      asked.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

/** The client of the network for one person: like a browser, it keeps the cookie that it is given, and says where its page is from. */
export function clientOf(port: number, number: number): { readonly client: Client; readonly close: () => void } {
  const { ask, close } = makeAsker(port, number)
  let cookie: string | null = null
  const fetchLike: FetchLike = async (path, { method, headers, body }) => {
    const heard = await ask({
      path,
      method,
      headers: { ...headers, origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body }),
    })
    cookie = heard.cookie ?? cookie
    return {
      ok: heard.status < 400,
      status: heard.status,
      headers: { get: (name) => (name === 'retry-after' ? heard.retryAfter : null) },
      json: async () => JSON.parse(heard.text) as unknown,
    }
  }
  return { client: makeClient(fetchLike, ''), close }
}
