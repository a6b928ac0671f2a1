import type { Place } from '@recourse/domain/directory'
import type { Ranked, ServiceSearch } from '@recourse/domain/route'
import type { Answer, Situation } from '@recourse/domain/situation'
import type { SqlAnswer } from './sql-rows.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const table = (rows: readonly (readonly (string | number)[])[], empty: readonly (string | number)[]): string =>
  (rows.length > 0 ? rows : [empty]).map((row) => `(${row.map((cell) => (typeof cell === 'number' ? cell : quoted(cell))).join()})`).join()

/** How one subject was answered (`known`, `withheld` or `silent`), and with what. */
type Said = { readonly subject: string; readonly kind: string; readonly codes: readonly string[] }

function answered(subject: string, answer: Answer | undefined): Said {
  if (answer?.kind !== 'known') return { subject, kind: answer?.kind === 'withheld' ? 'withheld' : 'silent', codes: [] }
  return { subject, kind: 'known', codes: typeof answer.value === 'object' ? answer.value : [String(answer.value)] }
}

function chosen(subject: string, said: string | undefined): Said {
  if (said === undefined || said === 'unsure') return { subject, kind: 'silent', codes: [] }
  return said === 'withheld' ? { subject, kind: 'withheld', codes: [] } : { subject, kind: 'known', codes: [said] }
}

function saidOf({ answers, gender, household, speaks = [] }: Situation, near: Place | undefined): readonly Said[] {
  const province = answered('province', answers.province)
  return [
    answered('status', answers.status),
    answered('age', answers.age_band),
    answered('exploitation', answers.exploitation_forms),
    chosen('gender', gender),
    chosen('household', household),
    { subject: 'language', kind: 'silent', codes: speaks },
    province.kind === 'known' || !near ? province : { ...province, codes: [near.province] },
  ]
}

// Minutes to add to universal time in the one week of the generated moments, when no clock changes: as this machine knows them, since the rules of
// summer time change.
function offsetOf(zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(Date.UTC(2026, 10, 25, 12))
  const found = /([+-])(\d{2}):(\d{2})/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '')
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0
}

const zonesOf: Readonly<Record<string, readonly string[]>> = {
  AB: ['America/Edmonton'],
  BC: ['America/Vancouver'],
  MB: ['America/Winnipeg'],
  NB: ['America/Moncton'],
  NL: ['America/St_Johns'],
  NS: ['America/Halifax'],
  NT: ['America/Edmonton'],
  NU: ['America/Iqaluit', 'America/Rankin_Inlet', 'America/Edmonton'],
  ON: ['America/Toronto'],
  PE: ['America/Halifax'],
  QC: ['America/Toronto'],
  SK: ['America/Regina'],
  YT: ['America/Whitehorse'],
}
const everyZone = [...new Set(Object.values(zonesOf).flat())]
const zoneOffsets = everyZone.map((zone): readonly [string, number] => [zone, offsetOf(zone)])
const offsets = new Map(zoneOffsets)

const bands: Readonly<Record<string, readonly [number, number]>> = { under_16: [0, 15], from_16_to_17: [16, 17], adult: [18, 120] }

// Rules of criteria: what the claims give, and then the worst of them. The same text for both databases.
const fits = `
  fit as materialized (
    select r.*, case
      when r.shape = 'told' then case s.kind when 'known' then 'meets' when 'withheld' then 'withheld' else 'silent' end
      when r.subject = 'age' then case
        when s.kind <> 'known' then s.kind
        when s.top < r.low or s.bottom > r.high then 'fails'
        when s.bottom >= r.low and s.top <= r.high then 'meets'
        else 'silent' end
      when exists (select 1 from accepts a join code c on c.code = a.code and c.subject = r.subject where a.rule = r.rule) then 'meets'
      when s.kind = 'known' then 'fails'
      else s.kind end as fit
    from rule r join said s on s.subject = r.subject
  ),
  given as materialized (
    select rule, case
      when shape = 'told' then case fit when 'withheld' then 3 when 'meets' then 0 else 1 end
      when shape = 'when' then case when fit = 'meets' then 1 else 2 end
      when fit = 'meets' then case when confirmed = 1 then 0 else 2 end
      when contradicted = 1 then 2
      when fit = 'fails' then 3
      when fit = 'withheld' and confirmed = 1 then 3
      else 2 end as verdict
    from fit
  )`

// Whether each pattern of hours is open (0), not known (1) or closed (2); a national line in every time that the place may keep.
const opened = (asked: boolean): string =>
  asked
    ? `
  clocks as materialized (
    select h.hours, case when h.national = 1 then (m.minute + z.minutes - l.minutes + 10080) % 10080 else m.minute end as minute
    from hours h join moment m on 1 = 1
      left join zone_offset z on z.zone = h.zone and h.national = 1
      left join (select distinct minutes from local_offset) l on h.national = 1
    where h.kind = 'weekly'
  ),
  told as materialized (
    select c.hours, case when exists (select 1 from opening o where o.hours = c.hours and c.minute >= o.starts and c.minute < o.ends) then 0 else 2 end as told
    from clocks c
  ),
  opens as materialized (
    select hours, case when min(told) = max(told) then min(told) else 1 end as opened from told group by hours
    union all select hours, case kind when 'always' then 0 else 1 end from hours where kind <> 'weekly'
  )`
    : `
  opens as materialized (select hours, 1 as opened from hours)`

const fitting = (needs: readonly string[], provinces: readonly string[] | null): string => {
  const needed = needs.length > 0 ? `slot in (select slot from need where need in (${needs.map(quoted).join()}))` : '1 = 1'
  const reached = provinces ? `(national = 1 or slot in (select slot from reach where province in (${provinces.map(quoted).join()})))` : '1 = 1'
  return `
  fitting as materialized (select * from service where ${needed} and ${reached})`
}

// Of several towns the one that needs no flight, then the nearest: both in one number.
const reachedFrom = (near: string | undefined): string => `
  far as materialized (
    select a.area, a.kind,
      (select min(d.fly * 1000000 + d.km) from town t join distance d on d.place = t.place and d.near = ${quoted(near ?? '')} where t.area = a.area) as far
    from area a where a.area in (select area from fitting)
  ),
  reached as materialized (
    select area, kind, far % 1000000 as km, case when kind = 'national' then 2 when kind <> 'towns' or far is null then 1 when far <= 100 then 0 else 3 end as reach
    from far
  )`

/**
 * The text of a query for one search, first twenty in order with the counts: the rules of matching in SQL, for SQLite and PostgreSQL alike.
 * A moment has to be of the week of 23 November 2026.
 */
export function sqlQuery({ situation, needs }: ServiceSearch, places: ReadonlyMap<string, Place>): string {
  const near = situation.near === undefined ? undefined : places.get(situation.near)
  const said = saidOf(situation, near)
  const known = said.find(({ subject }) => subject === 'province')
  const provinces = [...new Set([...(known?.kind === 'known' ? known.codes : []), ...(near ? [near.province] : [])])]
  const band = bands[said.find(({ subject }) => subject === 'age')?.codes[0] ?? ''] ?? [0, 120]
  const speaks = situation.speaks ?? []
  const { at } = situation
  // 2026-11-22 was a Sunday.
  const minute = at ? (Number(at.day.slice(8)) - 22) * 1440 + at.minutes : 0
  const local = (provinces.length > 0 ? provinces.flatMap((province) => zonesOf[province] ?? everyZone) : everyZone).map((zone) => offsets.get(zone) ?? 0)
  const spoken =
    speaks.length === 0
      ? 'j.silent * 0'
      : `case when slot in (select slot from speaks where code in (${speaks.map(quoted).join()})) then 0 when silent = 1 then 1 else 2 end`
  return `with
  said(subject, kind, bottom, top) as (values ${table(
    said.map(({ subject, kind }) => [subject, kind, ...band]),
    ['', '', 0, 0],
  )}),
  code(subject, code) as (values ${table(
    said.flatMap(({ subject, codes }) => codes.map((code) => [subject, code])),
    ['', ''],
  )}),
  moment(minute) as (values (${minute % 10080})),
  zone_offset(zone, minutes) as (values ${table(zoneOffsets, ['', 0])}),
  local_offset(minutes) as (values ${table(
    local.map((minutes) => [minutes]),
    [0],
  )}),
  ${fits},${opened(at !== undefined)},${fitting(needs, provinces.length > 0 ? provinces : null)},${reachedFrom(near?.id)},
  worst as materialized (
    select f.slot, max(g.verdict) as verdict from fitting f join service_rule sr on sr.slot = f.slot join given g on g.rule = sr.rule group by f.slot
  ),
  judged as materialized (
    select f.*, case when f.active = 0 then 3 when w.verdict > f.floor then w.verdict else f.floor end as verdict
    from fitting f left join worst w on w.slot = f.slot
  ),
  counted as materialized (
    select sum(case verdict when 0 then 1 else 0 end) as n0, sum(case verdict when 1 then 1 else 0 end) as n1,
      sum(case verdict when 2 then 1 else 0 end) as n2, sum(case verdict when 3 then 1 else 0 end) as n3
    from judged
  )
  select j.id, j.verdict, r.reach, r.kind, r.km, o.opened, c.n0, c.n1, c.n2, c.n3
  from judged j join reached r on r.area = j.area join opens o on o.hours = j.hours join counted c on 1 = 1
  order by case when j.active = 0 then 2 when j.verdict = 3 then 1 else 0 end, j.exposure, j.verdict, o.opened, r.reach, coalesce(r.km, 0), ${spoken}, j.age, j.id
  limit 20`
}

/** A row of the answer, by column. */
export type SqlRow = Readonly<Record<string, unknown>>

const verdicts = ['takes', 'takes-if', 'ask-first', 'will-not'] as const satisfies readonly Ranked['verdict'][]
const openings = ['open', 'unknown', 'closed'] as const satisfies readonly Ranked['openAt'][]
const reaches = ['near', 'province', 'national', 'elsewhere'] as const satisfies readonly Ranked['reach'][]

const at = <T>(names: readonly T[], number: unknown): T => {
  const name = names[Number(number)]
  if (name === undefined) throw new Error('a number that stands for nothing')
  return name
}

/** The rows as the index would give them. No row at all means that nothing was found. */
export function sqlAnswer(rows: readonly SqlRow[]): SqlAnswer {
  const [first] = rows
  const counted = (column: string): number => Number(first?.[column] ?? 0)
  return {
    found: rows.map(({ id, verdict, reach, kind, km, opened }) => ({
      id: String(id),
      verdict: at(verdicts, verdict),
      reach: kind === 'confidential' ? ('region-confidential' as const) : at(reaches, reach),
      km: km === null ? null : Number(km),
      openAt: at(openings, opened),
    })),
    counts: { takes: counted('n0'), 'takes-if': counted('n1'), 'ask-first': counted('n2'), 'will-not': counted('n3') },
  }
}
