import { answerAsk } from './answer-ask.ts'
import type { ExchangeKind, ExchangeWork } from './exchange-asks.ts'

type Asked = { readonly kind: ExchangeKind; readonly ask: ExchangeWork[ExchangeKind]['ask'] }

// Twelve thousand rows take seconds: here, the page stays free meanwhile. A fault is told as one, without its words, which may hold words of the file.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answerAsk(data.kind, data.ask as never).then(
    (answer) => postMessage({ ok: true, answer }),
    () => postMessage({ ok: false }),
  )
})
