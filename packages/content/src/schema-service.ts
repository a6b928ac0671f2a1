import type { Criterion, Hours, Service } from '@recourse/domain/directory'
import { z } from 'zod'
import { message } from './content-problem.ts'
import { bilingual, day, fault, printedDate, slug, text, url, wordId } from './schema-text.ts'

const ids = z.array(wordId).min(1)
const languageCode = z.string().regex(/^[a-z]{2,3}$/)

const criterion: z.ZodType<Criterion> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['status', 'gender', 'province', 'exploitation']), accepts: ids }),
  z.strictObject({ kind: z.literal('age'), min: z.exactOptional(z.int().min(0)), max: z.exactOptional(z.int().max(120)) }),
  z.strictObject({ kind: z.literal('household'), accepts: z.array(z.enum(['alone', 'couple', 'with_children'])).min(1) }),
  z.strictObject({ kind: z.literal('language'), accepts: z.array(languageCode).min(1) }),
  z.strictObject({ kind: z.literal('other'), id: slug }),
]) as z.ZodType<Criterion>

const confirmedWithout = message(
  'a confirmed claim does not say when',
  'une affirmation confirmée ne dit pas quand',
  'write verified: the day of the call, the visit or the document',
  'écrivez verified : le jour de l’appel, de la visite ou du document',
)
const noCriterion = message(
  'a claim about a criterion does not say which',
  'une affirmation sur un critère ne dit pas lequel',
  'write criterion, with its kind',
  'écrivez criterion, avec son kind',
)
const noCondition = message(
  'a conditional claim does not say the condition',
  'une affirmation conditionnelle ne dit pas la condition',
  'write condition in both languages',
  'écrivez condition dans les deux langues',
)
const expiresFirst = message(
  'the claim expires before it was verified',
  'l’affirmation expire avant d’avoir été vérifiée',
  'correct one of the two days',
  'corrigez un des deux jours',
)

const asksElsewhere = message(
  'only a claim about intake says what must be told',
  'seule une affirmation sur l’accueil dit ce qu’il faut dire',
  'write field: intake, or remove asks',
  'écrivez field : intake, ou enlevez asks',
)

const claim = z
  .strictObject({
    id: slug,
    field: z.enum(['criterion', 'intake', 'disclosure', 'practice', 'hours']),
    criterion: z.exactOptional(criterion),
    asks: z.exactOptional(z.enum(['status', 'gender', 'age', 'name', 'id_document', 'health_card', 'address', 'employer', 'income', 'exploitation'])),
    value: z.enum(['yes', 'no', 'conditional', 'unknown']),
    text: bilingual,
    condition: z.exactOptional(bilingual),
    ask: bilingual,
    method: z.enum(['call', 'visit', 'document', 'web']),
    source: slug,
    by: text,
    verified: z.exactOptional(day),
    expires: z.exactOptional(day),
    from: z.exactOptional(z.enum(['provider', 'peer', 'survivor', 'public-record', 'inferred'])),
    // What is committed here is for everyone to read: a narrower visibility belongs in a copy that is not published.
    visibility: z.exactOptional(z.literal('public')),
    contradicts: z.exactOptional(z.array(slug).min(1)),
    outcome: z.exactOptional(z.enum(['answered', 'would-not-say', 'no-answer'])),
  })
  .check((ctx) => {
    const c = ctx.value
    if (c.method !== 'web' && c.verified === undefined) fault(ctx, confirmedWithout)
    if ((c.field === 'criterion') !== (c.criterion !== undefined)) fault(ctx, noCriterion)
    if (c.asks !== undefined && c.field !== 'intake') fault(ctx, asksElsewhere, ['asks'])
    if (c.value === 'conditional' && !c.condition) fault(ctx, noCondition)
    if (c.verified !== undefined && c.expires !== undefined && c.expires < c.verified) fault(ctx, expiresFirst, ['expires'])
  })

/** Evidence that lets a phone number be shown. A number with any other evidence never leaves the content. */
export const shownEvidence = ['two_or_more_pages', 'one_page_plus_unofficial', 'one_page'] as const
const evidence = z.enum([...shownEvidence, 'unofficial_only_two_or_more', 'unofficial_only', 'stale', 'conflicting'])

const phone = z.strictObject({
  number: z.string().check((ctx) => {
    if (!/^(?:\d{3}|\+?[\d][\d\s().-]{6,20}\d(?: ?(?:ext\.?|x|poste) ?\d{1,6})?)$/.test(ctx.value))
      fault(
        ctx,
        message(
          'this is not a phone number',
          'ce n’est pas un numéro de téléphone',
          "write it in quotes, as in '1-800-555-0100'",
          "écrivez-le entre guillemets, comme '1-800-555-0100'",
        ),
      )
  }),
  label: bilingual,
  evidence,
  seenOn: z.array(text).min(1),
})

const minutes = z
  .string()
  .transform((value, ctx) => {
    const found = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(value)
    const total = Number(found?.[1]) * 60 + Number(found?.[2])
    if (found && total <= 1440) return total
    fault(
      ctx,
      message(
        'this is not an hour of the day',
        'ce n’est pas une heure du jour',
        "write it in quotes, as in '09:00'",
        "écrivez-la entre guillemets, comme '09:00'",
      ),
    )
    return z.NEVER
  })
  .meta({ id: 'hour', pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' })

const weekly = z.strictObject({ days: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])).min(1), opens: minutes, closes: minutes })

const zone = z.string().check((ctx) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: ctx.value })
  } catch {
    fault(ctx, message('this is not a time zone', 'ce n’est pas un fuseau horaire', 'write it as in America/Toronto', 'écrivez-le comme America/Toronto'))
  }
})

const schedule = z.strictObject({
  freq: z.enum(['WEEKLY', 'MONTHLY']),
  interval: z.exactOptional(z.int().min(1).max(52)),
  byday: z.exactOptional(z.array(z.string().regex(/^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/)).min(1)),
  bymonthday: z.exactOptional(z.array(z.int().min(-31).max(31)).min(1)),
  dtstart: z.exactOptional(day),
  validFrom: z.exactOptional(day),
  validTo: z.exactOptional(day),
  opens: minutes,
  closes: minutes,
})

const badHours = message(
  'the hours say neither "always" nor a time zone with weekly hours, or they say both',
  'les heures ne disent ni « always » ni un fuseau avec des heures par semaine, ou disent les deux',
  'write always: true, or timezone and weekly',
  'écrivez always: true, ou timezone et weekly',
)

const hours = z
  .strictObject({
    text: bilingual,
    always: z.exactOptional(z.literal(true)),
    timezone: z.exactOptional(zone),
    weekly: z.exactOptional(z.array(weekly).min(1)),
    schedules: z.exactOptional(z.array(schedule).min(1)),
    holidays: z.exactOptional(z.enum(['as-usual', 'closed'])),
  })
  .transform((given, ctx): Hours => {
    const { text: words, always, timezone, weekly: week, ...more } = given
    const some = week !== undefined || more.schedules !== undefined
    if (always && timezone === undefined && !some && more.holidays === undefined) return { text: words, always }
    if (!always && timezone !== undefined && some) return { text: words, timezone, weekly: week ?? [], ...more }
    fault(ctx, badHours)
    return z.NEVER
  })

const provinces = z.array(wordId).min(1)

/** Where a service is. A confidential site has no key that could hold a place. */
const area = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('national') }),
  z.strictObject({ kind: z.literal('province'), provinces }),
  z.strictObject({ kind: z.literal('towns'), provinces, places: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('confidential'), provinces }),
])

const disclosure = z.strictObject({
  to: bilingual,
  what: bilingual,
  basis: z.enum(['law', 'policy', 'practice', 'unknown']),
  recipients: z.array(z.enum(['none', 'police', 'cbsa', 'ircc', 'esdc', 'child_protection', 'employer', 'insurer', 'funder', 'unknown'])).min(1),
})

const source = z.strictObject({ id: slug, title: bilingual, url: z.exactOptional(url), dated: z.exactOptional(day), datedText: printedDate })

const address = z.strictObject({
  line: text,
  town: text,
  province: wordId,
  postalCode: z.exactOptional(z.string().regex(/^[A-Z]\d[A-Z] \d[A-Z]\d$/)),
})

/** A service and what is claimed of it. */
export const serviceFile = z.strictObject({
  name: bilingual,
  organization: bilingual,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  demonstration: z.boolean(),
  needs: z.array(wordId).min(1),
  area,
  description: bilingual,
  phones: z.array(phone),
  website: z.exactOptional(url),
  email: z.exactOptional(z.email()),
  textLine: z.exactOptional(text),
  addresses: z.exactOptional(z.array(address).min(1)),
  hours: z.exactOptional(hours),
  languages: z.array(languageCode),
  cost: z.exactOptional(bilingual),
  discloses: z.array(disclosure),
  claims: z.array(claim),
  sources: z.array(source).min(1),
})

/** A service as the domain sees it. */
export const asService = (id: string, file: z.output<typeof serviceFile>): Service => ({
  ...file,
  id,
  // The screen never has to hide these: they are not in what it is given.
  phones: file.phones.filter((p) => (shownEvidence as readonly string[]).includes(p.evidence)),
})

const placeId = z.string().check((ctx) => {
  if (!/^(?:place:[a-z0-9]+(?:-[a-z0-9]+)*-[a-z]{2}|fsa:[A-Z]\d[A-Z])$/.test(ctx.value))
    fault(
      ctx,
      message(
        'this is not the id of a place',
        'ce n’est pas l’identifiant d’un lieu',
        'find it with: recourse places NAME',
        'cherchez-le avec : recourse places NOM',
      ),
    )
})

/** How one gets to places where no road leads all year, with the page that says so and the day on which it was read. */
export const accessFile = z.array(z.strictObject({ id: placeId, access: z.enum(['fly-in', 'ferry', 'winter-road']), source: url, read: day }))

/** All needs of the directory. */
export const needsFile = z.array(z.strictObject({ id: wordId, label: bilingual, essential: z.boolean(), order: z.int().min(0) }))
