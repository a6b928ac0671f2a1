import type { Claim } from '@recourse/domain/directory'
import { type Bilingual, type Day, isDay } from '@recourse/domain/shared'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { asIs } from './text-language.ts'

/** The id of the source that stands for the file. */
export const fileSource = 'import'

type Question = Pick<Claim, 'id' | 'field' | 'text' | 'ask'> & Partial<Pick<Claim, 'criterion' | 'value' | 'capacity'>>

const ask = (en: string, fr: string): Bilingual => ({ en, fr })

// Free text is never read as a rule: it only ever becomes a question to ask first.
const fromTexts: readonly (readonly [key: string, id: string, field: Claim['field'], ask: Bilingual])[] = [
  [
    'eligibility_description',
    'eligibility',
    'criterion',
    ask('Without naming anyone: whom do you take, and whom do you not?', 'Sans nommer personne\u00A0: qui recevez-vous, et qui ne recevez-vous pas?'),
  ],
  [
    'application_process',
    'application',
    'intake',
    ask(
      'What must a person do to be helped? Can it be done without a name, and how fast?',
      'Que faut-il faire pour recevoir de l’aide? Peut-on le faire sans nom, et en combien de temps?',
    ),
  ],
  [
    'interpretation_services',
    'interpretation',
    'practice',
    ask(
      'In which languages can you help now? Who interprets, and is it someone from outside the community?',
      'Dans quelles langues pouvez-vous aider maintenant? Qui interprète, et est-ce quelqu’un de l’extérieur de la communauté?',
    ),
  ],
  [
    'fees_description',
    'fees',
    'practice',
    ask('What does it cost, and what if the person has no money?', 'Qu’est-ce que ça coûte, et si la personne n’a pas d’argent?'),
  ],
  [
    'fees',
    'fees-short',
    'practice',
    ask('What does it cost, and what if the person has no money?', 'Qu’est-ce que ça coûte, et si la personne n’a pas d’argent?'),
  ],
  ['wait_time', 'wait', 'practice', ask('How long is the wait today?', 'Combien de temps faut-il attendre aujourd’hui?')],
  ['alert', 'alert', 'practice', ask('Is this notice still true?', 'Cet avis est-il encore vrai?')],
]

/** The plain field that each claim from a free text was read from, by the id of the claim. */
export const fieldsByClaim: Readonly<Record<string, string>> = Object.fromEntries(fromTexts.map(([key, id]) => [id, key]))

const isAge = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 150

function ageQuestion(service: JsonRecord): readonly Question[] {
  const [min, max] = [service.minimum_age, service.maximum_age]
  const bounds = { ...(isAge(min) && min > 0 ? { min } : {}), ...(isAge(max) ? { max } : {}) }
  if (Object.keys(bounds).length === 0 || (bounds.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max)) return []
  const said = {
    en: [bounds.min === undefined ? '' : `from ${bounds.min}`, bounds.max === undefined ? '' : `up to ${bounds.max}`],
    fr: [bounds.min === undefined ? '' : `à partir de ${bounds.min} ans`, bounds.max === undefined ? '' : `jusqu’à ${bounds.max} ans`],
  }
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')
  return [
    {
      id: 'age',
      field: 'criterion',
      criterion: { kind: 'age', ...bounds },
      value: 'yes',
      text: { en: `The file says: ages ${joined(said.en)}.`, fr: `Le fichier dit\u00A0: ${joined(said.fr)}.` },
      ask: ask(
        'Which ages do you take? What do you do for a person who is younger or older?',
        'Quels âges recevez-vous? Que faites-vous pour une personne plus jeune ou plus âgée?',
      ),
    },
  ]
}

function documentQuestions(service: JsonRecord): readonly Question[] {
  return recordsIn(service.required_documents).flatMap((document, i) => {
    const said = textIn(document.document)
    return said
      ? [
          {
            id: `document-${i + 1}`,
            field: 'intake' as const,
            text: asIs(said),
            ask: ask('Which papers must a person show? What if they have none?', 'Quels papiers faut-il montrer? Et si la personne n’en a pas?'),
          },
        ]
      : []
  })
}

function costQuestions(service: JsonRecord): readonly Question[] {
  return recordsIn(service.cost_options).flatMap((cost, i) => {
    const amount = typeof cost.amount === 'number' ? `${cost.amount} ${textIn(cost.currency)?.toUpperCase() ?? ''}`.trim() : undefined
    const said = [textIn(cost.option), amount, textIn(cost.amount_description)].filter(Boolean).join(', ')
    return said === ''
      ? []
      : [
          {
            id: `cost-${i + 1}`,
            field: 'practice' as const,
            text: asIs(said),
            ask: ask('What does it cost, and what if the person has no money?', 'Qu’est-ce que ça coûte, et si la personne n’a pas d’argent?'),
          },
        ]
  })
}

const units: readonly (readonly [RegExp, 'beds' | 'rooms' | 'places'])[] = [
  [/\b(?:bed|lit)s?\b/i, 'beds'],
  [/\b(?:room|chambre)s?\b/i, 'rooms'],
  [/\b(?:place|space|spot|seat)s?\b/i, 'places'],
]

function capacityQuestions(service: JsonRecord): readonly Question[] {
  return recordsIn(service.capacities).flatMap((capacity, i) => {
    const unit = units.find(([pattern]) => pattern.test(String(isRecord(capacity.unit) ? capacity.unit.name : '')))?.[1]
    const [, day, hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})[t\s](\d{2}):(\d{2})/i.exec(String(capacity.updated ?? '')) ?? []
    const [free, total] = [capacity.available, capacity.maximum]
    if (!unit || !isDay(day) || !Number.isInteger(free) || Number(free) < 0) return []
    const said = textIn(capacity.description)
    return [
      {
        id: `capacity-${i + 1}`,
        field: 'capacity' as const,
        capacity: {
          free: Number(free),
          ...(Number.isInteger(total) && Number(total) >= Number(free) ? { total: Number(total) } : {}),
          unit,
          asOf: { day, minutes: Number(hours) * 60 + Number(minutes) },
        },
        text: said ? asIs(said) : { en: `The file counted ${Number(free)} on ${day}.`, fr: `Le fichier en comptait ${Number(free)} le ${day}.` },
        ask: ask('Is a place free now? For how long can it be held?', 'Y a-t-il une place maintenant? Combien de temps peut-elle être gardée?'),
      },
    ]
  })
}

/** The day that the file puts on a service, when it is not after the day of reading. */
export function assuredOn(service: JsonRecord, on: Day): Day | undefined {
  const day = typeof service.assured_date === 'string' ? service.assured_date.trim().slice(0, 10) : undefined
  return isDay(day) && day <= on ? day : undefined
}

/**
 * The claims that a service of a file gives. A structured field (ages) says what it states; any free text is `unknown`. Every one is a question to ask
 * and none a confirmation.
 */
export function claimsOf(service: JsonRecord, on: Day): readonly Claim[] {
  const texts = fromTexts.flatMap(([key, id, field, question]): readonly Question[] => {
    const said = textIn(service[key])
    if (!said) return []
    return [{ id, field, text: asIs(said), ask: question, ...(field === 'criterion' ? { criterion: { kind: 'other' as const, id } } : {}) }]
  })
  const verified = assuredOn(service, on)
  return [...ageQuestion(service), ...texts, ...documentQuestions(service), ...costQuestions(service), ...capacityQuestions(service)].map((question) => ({
    value: 'unknown',
    ...question,
    method: 'import',
    source: fileSource,
    by: 'import of a directory file',
    ...(verified ? { verified } : {}),
  }))
}
