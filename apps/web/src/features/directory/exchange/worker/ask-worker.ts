import type { ExchangeKind, ExchangeWork, ReviewLine } from './exchange-asks.ts'

type Told<K extends ExchangeKind> =
  | { readonly ok: true; readonly answer: ExchangeWork[K]['answer'] }
  | { readonly ok: false }
  | { readonly part: readonly ReviewLine[] }

/** A review with the lines that came before it in parts. */
const whole = <K extends ExchangeKind>(answer: ExchangeWork[K]['answer'], lines: readonly ReviewLine[]): ExchangeWork[K]['answer'] =>
  'kind' in answer && answer.kind === 'review' ? { ...answer, review: { ...answer.review, lines } } : answer

/**
 * Has one kind of work done beside the page, on this device. Each has a worker of its own, which ends with its answer and takes its memory along.
 * Rejects when it cannot be done: a fault of ours, or a device without enough memory.
 */
export function askWorker<K extends ExchangeKind>(kind: K, ask: ExchangeWork[K]['ask']): Promise<ExchangeWork[K]['answer']> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' })
    const end = (finish: () => void): void => {
      worker.terminate()
      finish()
    }
    const lines: ReviewLine[] = []
    worker.onmessage = ({ data }: MessageEvent<Told<K>>) => {
      if ('part' in data) lines.push(...data.part)
      else end(() => (data.ok ? done(whole(data.answer, lines)) : fail(new Error('the worker failed'))))
    }
    worker.onerror = () => end(() => fail(new Error('the worker did not start')))
    worker.postMessage({ kind, ask })
  })
}
