import type { FastifyInstance } from 'fastify'
import { calmPage } from './calm-page.ts'

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

// Of the answer that lends its headers, those that are about its own body and connection.
const ofThatAnswer = new Set(['content-length', 'connection', 'date', 'transfer-encoding'])

/** A connection, as far as it is needed here. */
type Connection = { readonly writable: boolean; readonly end: (text: string) => unknown; readonly destroy: () => unknown }

/**
 * Answers what is no request that can be read (broken or endless headers) with the calm page and the headers of every other answer: without
 * it, Node closes the connection with a bare line. Nothing of what came is repeated or written down. A connection that is gone is left.
 */
export async function answerUnread(app: FastifyInstance, error: { readonly code?: string | undefined }, socket: Connection): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const body = calmPage('not-understood')
  const { headers } = await app.inject({ url: '/-' })
  const same = Object.entries(headers).flatMap(([name, value]) => (ofThatAnswer.has(name) ? [] : [`${name}: ${String(value)}`]))
  const lines = [`HTTP/1.1 ${statuses[error.code ?? ''] ?? '400 Bad Request'}`, ...same, `content-length: ${Buffer.byteLength(body)}`, 'connection: close']
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
