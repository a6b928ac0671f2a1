import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import type { ApiSession } from './api-session.ts'
import type { ApiAsk } from './ask-server.ts'
import { type ApiFinding, advised, broken, whereOf } from './finding.ts'

/** A list that was walked: its objects, how many objects and pages there are said to be, and whether all were seen. */
export type Walked = { readonly items: readonly JsonRecord[]; readonly total: number; readonly pages: number; readonly whole: boolean }

type Page = {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly JsonRecord[]
}

const numbers = ['total_items', 'total_pages', 'page_number', 'size'] as const
const flags = ['first_page', 'last_page', 'empty'] as const

const isPage = (value: JsonRecord): value is JsonRecord & Page =>
  numbers.every((key) => Number.isInteger(value[key])) && flags.every((key) => typeof value[key] === 'boolean') && Array.isArray(value.contents)

function notAPage(json: unknown, where: string): ApiFinding {
  if (!isRecord(json) || !Array.isArray(json.contents))
    return broken(
      'no-pagination',
      where,
      'A list must come in pages: an object with total_items and contents.',
      'Une liste doit venir en pages\u00A0: un objet avec total_items et contents.',
    )
  const wrong = [...numbers.filter((key) => !Number.isInteger(json[key])), ...flags.filter((key) => typeof json[key] !== 'boolean')].join(', ')
  return broken(
    'wrong-page',
    where,
    `A page must have these, as whole numbers or as true or false: ${wrong}.`,
    `Une page doit avoir ceci, en nombres entiers ou en true ou false\u00A0: ${wrong}.`,
  )
}

/** One page of a list; null, with a finding, when it is none. */
async function readPage(session: ApiSession, ask: ApiAsk): Promise<Page | null> {
  const answer = await session.read(ask)
  if (!answer) return null
  if (answer.status !== 200) {
    session.found(
      broken(
        'wrong-status',
        whereOf(ask),
        `This must be answered, and was refused (status ${answer.status}).`,
        `Ceci doit recevoir une réponse, et a été refusé (statut ${answer.status}).`,
      ),
    )
    return null
  }
  if (isRecord(answer.json) && isPage(answer.json)) return { ...answer.json, contents: recordsIn(answer.json.contents) }
  session.found(notAPage(answer.json, whereOf(ask)))
  return null
}

function checkPage(page: Page, n: number, where: string): readonly ApiFinding[] {
  const wrong = [
    ...(page.page_number === n ? [] : ['page_number']),
    ...(page.size === page.contents.length ? [] : ['size']),
    ...(page.first_page === (n === 1) ? [] : ['first_page']),
    ...(page.last_page === n >= page.total_pages ? [] : ['last_page']),
    ...(page.empty === (page.contents.length === 0) ? [] : ['empty']),
  ]
  return wrong.length === 0
    ? []
    : [broken('wrong-page', where, `This does not say what the page is: ${wrong.join(', ')}.`, `Ceci ne dit pas ce qu’est la page\u00A0: ${wrong.join(', ')}.`)]
}

const idsOf = (page: Page): string => JSON.stringify(page.contents.map(({ id }) => id))

const ignoresPage = (where: string): ApiFinding =>
  broken(
    'no-pagination',
    where,
    'Another page holds the same objects: “page” is not heeded.',
    'Une autre page contient les mêmes objets\u00A0: «\u00A0page\u00A0» n’est pas suivi.',
  )

/** What a whole walk says of the total. */
function checkTotal({ items, total, whole }: Walked, where: string): readonly ApiFinding[] {
  const ids = new Set(items.map(({ id }) => id))
  const twice =
    ids.size === items.length
      ? []
      : [broken('twice', where, 'An object stands on two pages, or twice on one.', 'Un objet figure sur deux pages, ou deux fois sur une.')]
  if (!whole || ids.size === total) return twice
  return [
    ...twice,
    broken(
      'wrong-total',
      where,
      `total_items says ${total}; all pages together hold ${ids.size}.`,
      `total_items dit ${total}; toutes les pages ensemble en contiennent ${ids.size}.`,
    ),
  ]
}

/**
 * Walks the pages of a list, so many at most, and checks that they are what they say: numbers, flags, totals, no object twice, and nothing after the last.
 * Null when there is no first page, with a finding.
 */
export async function walkPages(session: ApiSession, asked: ApiAsk, most: number, perPage = '50'): Promise<Walked | null> {
  const askFor = (n: number): ApiAsk => ({ ...asked, query: { ...asked.query, page: String(n), per_page: perPage } })
  const first = await readPage(session, askFor(1))
  if (!first) return null
  session.found(...checkPage(first, 1, whereOf(askFor(1))))
  const items = [...first.contents]
  let n = 1
  while (n < Math.min(first.total_pages, most)) {
    const page = await readPage(session, askFor(++n))
    if (!page) return { items, total: first.total_items, pages: first.total_pages, whole: false }
    session.found(...checkPage(page, n, whereOf(askFor(n))))
    if (page.contents.length > 0 && idsOf(page) === idsOf(first)) {
      session.found(ignoresPage(whereOf(askFor(n))))
      return { items, total: first.total_items, pages: first.total_pages, whole: false }
    }
    items.push(...page.contents)
  }
  const walked = { items, total: first.total_items, pages: first.total_pages, whole: first.total_pages <= most }
  session.found(...checkTotal(walked, whereOf(askFor(1))))
  if (!walked.whole)
    session.found(
      advised(
        'bounded',
        whereOf(asked),
        `Only the first ${most} of ${first.total_pages} pages were read.`,
        `Seules les ${most} premières pages sur ${first.total_pages} ont été lues.`,
      ),
    )
  return walked
}

/** Checks that there is nothing after the last page: a server that does not heed `page` would give its first one again. */
export async function checkAfterLast(session: ApiSession, asked: ApiAsk, walked: Walked): Promise<void> {
  if (walked.items.length === 0) return
  const after = { ...asked, query: { ...asked.query, page: String(walked.pages + 1), per_page: '50' } }
  const answer = await session.read(after)
  if (answer?.status === 200 && isRecord(answer.json) && recordsIn(answer.json.contents).length > 0) session.found(ignoresPage(whereOf(after)))
}
