import { isRecord, type JsonRecord } from '../json-record.ts'
import type { ApiAnswer, ApiAsk, AskServer } from './ask-server.ts'
import { type ApiFinding, advised, broken, whereOf } from './finding.ts'

/** An answer that was read: its status, its kind, its text, and what it holds when it is a success in JSON. */
export type ApiRead = { readonly status: number; readonly type: string; readonly text: string; readonly json: unknown }

/** A conversation with one server: what was found so far, and how to ask more. Null when nothing can be made of an answer, which is then a finding. */
export type ApiSession = {
  readonly read: (ask: ApiAsk) => Promise<ApiRead | null>
  readonly lines: (ask: ApiAsk) => Promise<ApiRead | null>
  readonly found: (...findings: readonly ApiFinding[]) => void
  readonly findings: () => readonly ApiFinding[]
  readonly asked: () => number
  readonly isOver: () => boolean
}

const faults: Readonly<Record<Exclude<ApiAnswer['kind'], 'answer'>, readonly [string, string]>> = {
  slow: ['The server did not answer in time.', 'Le serveur n’a pas répondu à temps.'],
  'other-host': [
    'The answer leads to another server. It was not followed: ask that server itself.',
    'La réponse mène à un autre serveur. Elle n’a pas été suivie\u00A0: interrogez ce serveur-là.',
  ],
  'too-large': ['The answer is larger than 20 MB. It was not read.', 'La réponse dépasse 20 Mo. Elle n’a pas été lue.'],
  unreachable: ['There is no answer from this server.', 'Ce serveur ne répond pas.'],
}

// A server that fails three times in this way is left alone.
const mostFaults = 3

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Begins a conversation of at most so many questions. */
export function apiSession(ask: AskServer, most: number): ApiSession {
  const findings = new Map<string, ApiFinding>()
  let [asked, failed, over]: [number, number, boolean] = [0, 0, false]
  const found = (...more: readonly ApiFinding[]): void => {
    for (const one of more) findings.set(`${one.code} ${one.where} ${one.text.en}`, one)
  }
  const stop = (): null => {
    if (!over)
      found(
        advised(
          'stopped',
          'GET /',
          'The check stopped here, so as not to weigh on the server. What follows was not tried.',
          'La vérification s’est arrêtée ici, pour ne pas peser sur le serveur. La suite n’a pas été essayée.',
        ),
      )
    over = true
    return null
  }
  const answered = async (question: ApiAsk): Promise<Omit<ApiRead, 'json'> | null> => {
    if (over || asked >= most || failed >= mostFaults) return stop()
    asked++
    const answer = await ask(question)
    if (answer.kind === 'answer' && answer.status < 500) return answer
    if (answer.kind !== 'answer') {
      failed++
      found(broken(answer.kind, whereOf(question), ...faults[answer.kind]))
      return null
    }
    found(broken('server-error', whereOf(question), `The server failed (status ${answer.status}).`, `Le serveur a échoué (statut ${answer.status}).`))
    return null
  }
  const read = async (question: ApiAsk): Promise<ApiRead | null> => {
    const answer = await answered(question)
    if (answer?.status !== 200) return answer && { ...answer, json: undefined }
    const json = parsed(answer.text)
    if (json !== undefined) return { ...answer, json }
    found(
      broken(
        'not-json',
        whereOf(question),
        'The answer is not JSON. Is this the address of the API, and not of its page?',
        'La réponse n’est pas du JSON. Est-ce bien l’adresse de l’API, et non de sa page?',
      ),
    )
    return null
  }
  return {
    read,
    lines: async (question) => {
      const answer = await answered(question)
      return answer && { ...answer, json: undefined }
    },
    found,
    findings: () => [...findings.values()],
    asked: () => asked,
    isOver: () => over,
  }
}

/** The JSON object of an answer of success; null, with a finding, for another status or anything else. */
export async function readRecord(session: ApiSession, ask: ApiAsk): Promise<JsonRecord | null> {
  const answer = await session.read(ask)
  if (!answer) return null
  if (answer.status === 200 && isRecord(answer.json)) return answer.json
  session.found(
    answer.status === 200
      ? broken('not-json', whereOf(ask), 'The answer must be one JSON object.', 'La réponse doit être un seul objet JSON.')
      : broken(
          'wrong-status',
          whereOf(ask),
          `This must be answered, and was refused (status ${answer.status}).`,
          `Ceci doit recevoir une réponse, et a été refusé (statut ${answer.status}).`,
        ),
  )
  return null
}
