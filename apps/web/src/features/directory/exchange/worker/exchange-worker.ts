import { answerAsk } from './answer-ask.ts'
import type { ExchangeKind, ExchangeWork } from './exchange-asks.ts'

type Asked = { readonly kind: ExchangeKind; readonly ask: ExchangeWork[ExchangeKind]['ask'] }

const atOnce = 500

/** A long review in parts: received whole, it would hold the page for a second or two. */
function tell(answer: ExchangeWork[ExchangeKind]['answer']): void {
  if (!('kind' in answer) || answer.kind !== 'review') {
    postMessage({ ok: true, answer })
    return
  }
  const { lines } = answer.review
  for (let from = 0; from < lines.length; from += atOnce) postMessage({ part: lines.slice(from, from + atOnce) })
  postMessage({ ok: true, answer: { ...answer, review: { ...answer.review, lines: [] } } })
}

// Twelve thousand rows take seconds: here, the page stays free meanwhile. A fault is told as one, without its words, which may hold words of the file.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answerAsk(data.kind, data.ask as never).then(tell, () => postMessage({ ok: false }))
})
