import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import type { ApiSession } from './api-session.ts'
import type { ApiAsk } from './ask-server.ts'
import { advised, broken, whereOf } from './finding.ts'
import type { Walked } from './walk-pages.ts'

const services = (query: Readonly<Record<string, string>>): ApiAsk => ({ method: 'GET', path: '/services', query })

const notOffered = (ask: ApiAsk) =>
  advised('optional-parameter', whereOf(ask), 'This server does not offer this form of the list.', 'Ce serveur n’offre pas cette forme de la liste.')

const isLine = (line: string): boolean => {
  try {
    return isRecord(JSON.parse(line))
  } catch {
    return false
  }
}

// All services at once are not asked of a large directory.
const mostLines = 1000

async function checkLines(session: ApiSession, { total }: Walked): Promise<void> {
  if (total === 0 || total > mostLines) return
  const ask = services({ format: 'ndjson' })
  const answer = await session.lines(ask)
  if (!answer) return
  const lines = answer.text.split('\n').filter((line) => line.trim() !== '')
  if (answer.status !== 200 || (/^application\/json\b/.test(answer.type) && answer.text.includes('"contents"'))) return session.found(notOffered(ask))
  if (lines.length !== total || !lines.every(isLine))
    session.found(
      broken(
        'wrong-total',
        whereOf(ask),
        'Lines (ndjson) must hold every service, one JSON object on each line.',
        'Les lignes (ndjson) doivent contenir chaque service, un objet JSON par ligne.',
      ),
    )
}

/** Checks the other forms of the list of services: whole, only ids, lines. What is not offered is only told. `whole` is the first service of the list, as it opens. */
export async function checkForms(session: ApiSession, walked: Walked, whole: JsonRecord | null): Promise<void> {
  const full = services({ full: 'true', page: '1', per_page: '1' })
  const answer = await session.read(full)
  const [first] = answer && isRecord(answer.json) ? recordsIn(answer.json.contents) : []
  const lacking =
    whole && first?.id === whole.id
      ? Object.entries(whole).filter(([key, value]) => Array.isArray(value) && value.length > 0 && first?.[key] === undefined)
      : []
  if (answer && (answer.status !== 200 || lacking.length > 0)) session.found(notOffered(full))
  const minimal = services({ minimal: 'true' })
  const short = await session.read(minimal)
  const [least] = short && isRecord(short.json) ? recordsIn(short.json.contents) : []
  if (short && walked.total > 0 && (short.status !== 200 || least === undefined || Object.keys(least).length > 4)) session.found(notOffered(minimal))
  await checkLines(session, walked)
}
