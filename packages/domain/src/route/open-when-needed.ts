import { openAt, type Service } from '../directory/index.ts'
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

/**
 * Whether a service is open at the moment that was said, which is local to the place. A national line keeps the hours of its own zone: they are
 * compared in every zone where the place may be, and when these disagree the answer is `unknown`. Other services are where the person looks for
 * them, so their hours are read as local. `unknown` too when no moment was said or no hours were given.
 */
export function openWhenNeeded(service: Service, at: LocalMoment | undefined, provinces: ReadonlySet<string> | null): ServiceMatch['openAt'] {
  const { hours, area } = service
  if (at === undefined || hours === undefined) return 'unknown'
  if ('always' in hours || area.kind !== 'national') return openAt(hours, at)
  const zones = provinces ? [...provinces].flatMap((province) => zonesOf[province] ?? everyZone) : everyZone
  const answers = new Set(zones.map((zone) => openAt(hours, timeIn(hours.timezone, at, zone))))
  const [first = 'unknown'] = answers
  return answers.size === 1 ? first : 'unknown'
}
