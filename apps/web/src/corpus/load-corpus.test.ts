import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadCorpus } from './load-corpus.ts'

const aKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey: String(publicKey.export({ format: 'jwk' }).x) }
}
const [ours, theirs] = [aKey(), aKey()]
const corpus = { version: 'corpus-2026-11-24.invented', made: '2026-11-24', law: {}, directory: {} }
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const signed = (bytes: Buffer, { privateKey, publicKey } = ours): string =>
  JSON.stringify({ format: 'recourse-corpus-signature-1', algorithm: 'ed25519', publicKey, signature: sign(null, bytes, privateKey).toString('base64url') })

type Answer = Buffer | string | 'cut' | 'gone' | 'lost'

// A connection that is lost after the first bytes.
const cut = () => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(5)), pull: (c) => c.error(new Error('cut')) }))

const answered = (answer: Answer): Promise<Response> => {
  if (answer === 'lost') return Promise.reject(new TypeError('no connection'))
  return Promise.resolve(answer === 'cut' ? cut() : answer === 'gone' ? new Response('', { status: 404 }) : new Response(new Uint8Array(Buffer.from(answer))))
}

function serving(file: Answer, signature: Answer): void {
  vi.stubGlobal('fetch', (path: string) => answered(path === '/signature' ? signature : file))
}

const at = (trustedKey: string) => ({ corpus: '/corpus', signature: '/signature', trustedKey })
const whole = bytesOf(corpus)
const changed = bytesOf({ ...corpus, version: 'corpus-2026-11-24.inventeD' })

describe('loading the corpus', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('gives it whole when its signature holds', async () => {
    serving(whole, signed(whole))
    expect(await loadCorpus(at(ours.publicKey))).toEqual({ ok: true, value: corpus })
  })

  it.each<[string, Answer, Answer, string]>([
    ['one byte changed', changed, signed(whole), 'signature-broken'],
    ['cut short', whole.subarray(0, -1), signed(whole), 'signature-broken'],
    ['nothing in the file', '', signed(whole), 'signature-broken'],
    ['the signature of another corpus', whole, signed(changed), 'signature-broken'],
    ['another key, admitted', whole, signed(whole, theirs), 'key-not-trusted'],
    ['another key, under the name of ours', whole, signed(whole, theirs).replace(theirs.publicKey, ours.publicKey), 'signature-broken'],
    ['a signature cut short', whole, signed(whole).slice(0, -9), 'signature-unreadable'],
    ['a signature that is a page', whole, '<!doctype html>', 'signature-unreadable'],
    ['no corpus', 'gone', signed(whole), 'unreachable'],
    ['no signature', whole, 'gone', 'unreachable'],
    ['no connection', 'lost', 'lost', 'unreachable'],
    ['a connection lost on the way', 'cut', signed(whole), 'unreachable'],
    ['a connection lost on the way of the signature', whole, 'cut', 'unreachable'],
    ['something signed that is no corpus', bytesOf([]), signed(bytesOf([])), 'unreadable'],
    ['something signed that is no JSON', Buffer.from('{'), signed(Buffer.from('{')), 'unreadable'],
    ['a corpus of no day', bytesOf({ ...corpus, made: '2026-02-30' }), signed(bytesOf({ ...corpus, made: '2026-02-30' })), 'unreadable'],
  ])('refuses it by name, and gives nothing: %s', async (_, file, signature, kind) => {
    serving(file, signature)
    expect(await loadCorpus(at(ours.publicKey))).toEqual({ ok: false, error: { kind } })
  })
})
