import type { Service, ServiceDisclosure } from '@recourse/domain/directory'
import { isObject, parseJson } from '../limits/parse-json.ts'
import { bilingual, cell, choice, fault, ids, optionalBilingual, optionalDay, type ReadRow, word } from './read-cells.ts'

/** What the third sheet holds for one service. */
export type Details = {
  readonly sources: Service['sources']
  readonly discloses: readonly ServiceDisclosure[]
  readonly carried?: Readonly<Record<string, unknown>>
}

const recipients = ['none', 'police', 'cbsa', 'ircc', 'esdc', 'child_protection', 'employer', 'insurer', 'funder', 'unknown'] as const
type Recipient = (typeof recipients)[number]

function sourceIn(of: ReadRow): Service['sources'][number] {
  const id = word(of, 'id')
  if (id === '') fault(of, 'id', 'write an id for this source', 'écrivez un id pour cette source')
  const [en, fr] = [cell(of, 'dated_text_en'), cell(of, 'dated_text_fr')]
  const url = word(of, 'url')
  if (url !== '' && !/^https?:\/\//.test(url)) fault(of, 'url', 'write an address that begins with https://', 'écrivez une adresse qui commence par https://')
  const dated = optionalDay(of, 'dated')
  return {
    id,
    title: bilingual(of, 'title', { required: false }),
    ...(url === '' ? {} : { url }),
    ...(dated === undefined ? {} : { dated }),
    datedText: fr === '' ? en || (dated ?? 'undated') : { en, fr },
  }
}

function disclosureIn(of: ReadRow): ServiceDisclosure {
  const said = ids(of, 'recipients')
  const known = said.flatMap((id): readonly Recipient[] => recipients.filter((r) => r === id))
  if (known.length !== said.length)
    fault(of, 'recipients', `write some of: ${recipients.join('; ')}`, `écrivez certains de ces mots\u00A0: ${recipients.join('; ')}`)
  return {
    to: optionalBilingual(of, 'to') ?? { en: '', fr: '' },
    what: optionalBilingual(of, 'what') ?? { en: '', fr: '' },
    basis: choice(of, 'basis', ['law', 'policy', 'practice', 'unknown'], 'unknown') ?? 'unknown',
    recipients: known,
  }
}

function carriedIn(rows: readonly ReadRow[]): Details['carried'] {
  const [first] = rows
  if (!first) return undefined
  const parsed = parseJson(rows.map((of) => cell(of, 'carried')).join(''), 'carried')
  if (parsed.ok && isObject(parsed.value)) return parsed.value
  fault(
    first,
    'carried',
    'leave these cells as they were exported, or take out the row',
    'laissez ces cases comme elles ont été exportées, ou enlevez la rangée',
  )
  return undefined
}

/** The rows of the third sheet of one service. */
export function detailsIn(rows: readonly ReadRow[]): Details {
  const of = (kind: string): readonly ReadRow[] => rows.filter((row) => word(row, 'kind') === kind)
  for (const row of rows) choice(row, 'kind', ['source', 'disclosure', 'carried'])
  const carried = carriedIn(of('carried'))
  return { sources: of('source').map(sourceIn), discloses: of('disclosure').map(disclosureIn), ...(carried === undefined ? {} : { carried }) }
}
