import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Corpus } from '@recourse/domain/route'

/** The built application that is tested. */
export const dist = process.env.RECOURSE_DIST ?? resolve(import.meta.dirname, '../../dist')

const assetOf = (folder: string, pattern: RegExp): string => {
  const name = readdirSync(join(folder, 'assets')).find((file) => pattern.test(file))
  if (!name) throw new Error(`the build has no ${pattern}`)
  return join(folder, 'assets', name)
}

/** Path of the bundle inside a build. */
export const bundleOf = (folder: string): string => assetOf(folder, /^index-.*\.js$/)

/** Path of the corpus inside a build. */
export const corpusOf = (folder: string): string => assetOf(folder, /^corpus-[0-9a-f]+\.json$/)

/** Path of the corpus's signature inside a build. */
export const signatureOf = (folder: string): string => assetOf(folder, /^corpus-signature-.*\.json$/)

/** The corpus of the build, as shipped. */
export const readCorpus = (): Corpus => JSON.parse(readFileSync(corpusOf(dist), 'utf8')) as Corpus

/** A request as the server saw it: everything that left the browser for our origin, the service worker's requests included. */
export type Seen = { readonly method: string; readonly url: string; readonly headers: string; readonly body: Buffer; readonly at: number }

/** A copy of the build on its own server, with what was asked of it. */
export type Served = { readonly url: string; readonly seen: Seen[]; readonly close: () => Promise<void> }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Copies the build, lets `change` alter the copy, and serves it under the same strict policy on a port of its own. */
export async function serveCopy(change: (folder: string) => void = () => {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-e2e-'))
  cpSync(dist, folder, { recursive: true })
  change(folder)
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const url = request.url ?? '/'
    seen.push({ method: request.method ?? '', url, headers: JSON.stringify(request.headers), body: await bodyOf(request), at: Date.now() })
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html')
    try {
      const file = readFileSync(join(folder, path))
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'cache-control': 'no-cache',
      })
      response.end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((done) => void server.close(done))
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}`, seen, close }
}

/** Changes a file of a copy as text. */
export const rewrite = (path: string, change: (text: string) => string): void => writeFileSync(path, change(readFileSync(path, 'utf8')))
