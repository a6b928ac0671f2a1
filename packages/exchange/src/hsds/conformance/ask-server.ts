/** One question to an HSDS API: an address under that of the API, what stands after its question mark, and a body for a search. */
export type ApiAsk = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string | number | boolean>>
}

/** What came back. Anything but an answer is why there was none. */
export type ApiAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly type: string; readonly text: string }
  | { readonly kind: 'slow' | 'other-host' | 'too-large' | 'unreachable' }

/** Asks the server. Never throws: a fault of the way there is an answer too. */
export type AskServer = (ask: ApiAsk) => Promise<ApiAnswer>
