import { isDay } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'
import { fieldOf, isList, isObject, type Json } from '../limits/parse-json.ts'
import { byTag, exactly, type Form, listOf, oneOf, record, such, whole, withLaw } from './form.ts'
import { id } from './service-form.ts'

const words = (most: number): Form =>
  such(
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= most,
    `a text of 1 to ${most} characters`,
    `un texte de 1 à ${most} caractères`,
  )
const bilingual = (most: number) => record({ en: words(most), fr: words(most) })
const day: Form = such(isDay, 'a day, as 2026-04-06', 'un jour, comme 2026-04-06')
const ids = (most: number): Form => listOf(id, most)

// One of the two, and never both: a call that is somebody's is not also everybody's.
const caller: Form = (value, where) =>
  (isObject(value) && fieldOf(value, 'member') !== undefined ? record({ member: id }) : record({ organization: id }))(value, where)

const list = (value: Json | undefined): readonly Json[] => (value !== undefined && isList(value) ? value : [])

/** A confirmation round. Its calls are of services that are in it, and it does not end before it begins. */
export const round: Form = withLaw(
  record({
    id,
    name: bilingual(200),
    services: ids(2000),
    why: byTag('kind', {
      need: record({ kind: exactly('need'), need: id }),
      community: record({ kind: exactly('community'), places: ids(200) }, { need: id }),
      province: record({ kind: exactly('province'), province: id }, { need: id }),
      since: record({ kind: exactly('since'), day }),
    }),
    from: day,
    until: day,
    calls: listOf(record({ service: id, who: caller }), 5000),
  }),
  (value) => {
    const services = new Set(list(fieldOf(value, 'services')))
    const calls = list(fieldOf(value, 'calls'))
    return (
      String(fieldOf(value, 'from')) <= String(fieldOf(value, 'until')) &&
      calls.every((call) => isObject(call) && services.has(fieldOf(call, 'service') ?? null))
    )
  },
  both(
    'calls of services of this round, and a last day that is not before the first',
    'des appels à des services de ce tour, et un dernier jour qui ne précède pas le premier',
  ),
)

const contact = record({ kind: oneOf('phone', 'email', 'text', 'other'), value: words(300), shownTo: oneOf('public', 'network', 'trusted') })

/** What a member or an organization does. */
export const profile: Form = record(
  {
    id,
    of: oneOf('member', 'organization'),
    organization: id,
    does: ids(100),
    languages: ids(100),
    places: ids(500),
    contacts: listOf(contact, 20),
    confirmed: day,
  },
  { about: bilingual(2000), reach: bilingual(500) },
)

const part: Form = such(
  (value) => typeof value === 'string' && /^(?:title|text|step:.{1,500})$/s.test(value),
  'title, text, or step: with the id of a step',
  'title, text, ou step: avec l’id d’une étape',
)
const perhaps =
  (form: Form): Form =>
  (value, where) =>
    value === null ? [] : form(value, where)

const longText = bilingual(20_000)

/** A practice of a community. What departs from another says why, in both languages; and only what was adopted departs. */
export const practice: Form = withLaw(
  record(
    {
      id,
      title: bilingual(300),
      text: longText,
      community: words(300),
      changes: listOf(record({ part, was: perhaps(longText), now: perhaps(longText), why: bilingual(4000) }), 500),
    },
    {
      steps: listOf(record({ id, text: longText }), 200),
      origin: record({ record: id, version: whole(1, 1_000_000), organization: id, on: day }),
    },
  ),
  (value) => fieldOf(value, 'origin') !== undefined || list(fieldOf(value, 'changes')).length === 0,
  both('no departure, since it comes from nowhere else', 'aucun écart, puisqu’elle ne vient pas d’ailleurs'),
)
