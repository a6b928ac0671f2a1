import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import type { ApiRead, ApiSession } from './api-session.ts'
import type { ApiAsk } from './ask-server.ts'
import { advised, broken, whereOf } from './finding.ts'

const totalOf = (answer: ApiRead | null): number | null =>
  answer?.status === 200 && isRecord(answer.json) && typeof answer.json.total_items === 'number' ? answer.json.total_items : null

const firstIds = (answer: ApiRead | null): string =>
  answer && isRecord(answer.json) ? JSON.stringify(recordsIn(answer.json.contents).map(({ id }: JsonRecord) => id)) : ''

/**
 * Checks the POST twin of a list: it must find what GET finds. `narrow` is a search that finds some and not all of the list, where there is one: a server that does
 * not read the body would find all.
 */
export async function checkPost(session: ApiSession, path: string, narrow: Readonly<Record<string, string>> = {}): Promise<void> {
  const query = { ...narrow, page: '1', per_page: '5' }
  const post: ApiAsk = { method: 'POST', path, body: { ...narrow, page: 1, per_page: 5 } }
  const [got, posted] = [await session.read({ method: 'GET', path, query }), await session.read(post)]
  if (!got || !posted || got.status !== 200) return
  if (posted.status === 200) {
    if (totalOf(posted) === totalOf(got) && firstIds(posted) === firstIds(got)) return
  } else if (posted.status === 404 || posted.status === 405) {
    session.found(
      broken(
        'no-post',
        whereOf(post),
        'HSDS 3.1 has each list by POST too, so that a search need not stand in an address. This one has not.',
        'HSDS 3.1 donne aussi chaque liste par POST, pour qu’une recherche n’ait pas à être dans une adresse. Celle-ci ne l’a pas.',
      ),
    )
    return
  }
  // The official description writes the parameters of POST in the address.
  const inAddress = await session.read({ method: 'POST', path, query })
  if (totalOf(inAddress) !== null && totalOf(inAddress) === totalOf(got) && firstIds(inAddress) === firstIds(got))
    session.found(
      advised(
        'post-in-address',
        whereOf(post),
        'POST reads what is searched from the address and not from the body: a search then stays in logs.',
        'POST lit ce qui est cherché dans l’adresse et non dans le corps\u00A0: une recherche reste alors dans les journaux.',
      ),
    )
  else
    session.found(
      broken(
        'post-differs',
        whereOf(post),
        'POST does not find what GET finds for the same search.',
        'POST ne trouve pas ce que trouve GET pour la même recherche.',
      ),
    )
}
