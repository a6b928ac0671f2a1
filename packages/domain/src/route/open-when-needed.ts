import { type Opening, openAt, type Service } from '../directory/index.ts'
import type { LocalMoment } from '../situation/index.ts'
import type { ServiceMatch } from './route-plan.ts'
import { timeIn } from './time-zones.ts'

// The zones that a moment said in a province may be in. Where most people of a province share one, that one; Nunavut has no such zone.
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

const same = (answers: ReadonlySet<Opening>): Opening => {
  const [first = 'unknown'] = answers
  return answers.size === 1 ? first : 'unknown'
}

// Of the provinces that a service serves, those where the place is; when it is in none of them, or nobody said, all. It is open or closed only when
// it would be in each: a holiday of one alone leaves it unknown.
function openLocally(service: Service, at: LocalMoment, provinces: ReadonlySet<string> | null): Opening {
  const served = service.area.kind === 'national' ? [] : service.area.provinces
  const here = served.filter((province) => provinces?.has(province))
  return same(new Set((here.length > 0 ? here : served).map((province) => openAt(service.hours, at, { province }))))
}

/**
 * Whether a service is open at the moment that was said, which is local to the place. A national line keeps the hours of its own zone: they are
 * compared in every zone where the place may be, and when these disagree the answer is `unknown`. Nobody knows in which province it keeps its
 * holidays, so that a holiday of any leaves it unknown. Other services are where the person looks for them: their hours are read as local, with
 * the holidays of their province. `unknown` too when no moment was said or no hours were given. Throws on a day or a zone that does not exist.
 */
export function openWhenNeeded(service: Service, at: LocalMoment | undefined, provinces: ReadonlySet<string> | null): ServiceMatch['openAt'] {
  const { hours, area } = service
  if (at === undefined || hours === undefined) return 'unknown'
  if ('always' in hours) return 'open'
  if (area.kind !== 'national') return openLocally(service, at, provinces)
  const zones = provinces ? [...provinces].flatMap((province) => zonesOf[province] ?? everyZone) : everyZone
  return same(new Set(zones.map((zone) => openAt(hours, timeIn(hours.timezone, at, zone)))))
}
