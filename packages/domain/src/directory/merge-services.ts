import type { Claim, Phone, Service } from './service.ts'

/** Fields on which two records of one service may differ, and of which only one can be kept. */
export const chosenFields = ['name', 'organization', 'status', 'area', 'description', 'website', 'email', 'textLine', 'hours', 'cost', 'addresses'] as const

/** One of the fields that must be chosen. */
export type ChosenField = (typeof chosenFields)[number]

/** From which of the two records each differing field is taken; the kept record when it is not said. */
export type MergeChoices = { readonly [field in ChosenField]?: 'kept' | 'other' }

/** Whether two values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [x, y] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  const keys = new Set([...Object.keys(x), ...Object.keys(y)].filter((key) => x[key] !== undefined || y[key] !== undefined))
  return [...keys].every((key) => sameValue(x[key], y[key]))
}

/** The fields on which a person has to choose: those that both records have, and that differ. */
export const differingFields = (kept: Service, other: Service): readonly ChosenField[] =>
  chosenFields.filter((field) => kept[field] !== undefined && other[field] !== undefined && !sameValue(kept[field], other[field]))

const digits = (phone: Phone): string => phone.number.replace(/\D/g, '')

const unionOf = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): readonly T[] => [...a, ...b.filter((y) => !a.some((x) => same(x, y)))]

/** An id that is not taken, as near as can be to the one wanted. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}

// Both say something, at other times or of other things: neither is dropped. Sources keep their meaning under another id.
function joined(kept: Service, other: Service): Pick<Service, 'claims' | 'sources'> {
  const takenSources = new Set(kept.sources.map((source) => source.id))
  const renamed = new Map<string, string>()
  const sources = [...kept.sources]
  for (const source of other.sources) {
    const twin = kept.sources.find((s) => sameValue({ ...s, id: '' }, { ...source, id: '' }))
    const id = twin?.id ?? freeId(source.id, takenSources)
    renamed.set(source.id, id)
    takenSources.add(id)
    if (!twin) sources.push({ ...source, id })
  }
  const takenClaims = new Set(kept.claims.map((claim) => claim.id))
  const claims: Claim[] = [...kept.claims]
  for (const claim of other.claims) {
    const moved: Claim = { ...claim, source: renamed.get(claim.source) ?? claim.source }
    if (kept.claims.some((c) => sameValue({ ...c, id: '' }, { ...moved, id: '' }))) continue
    const id = freeId(claim.id, takenClaims)
    takenClaims.add(id)
    claims.push({ ...moved, id })
  }
  return { claims, sources }
}

/**
 * Two records of one service as one, under the id of the one that is kept: phones, needs, languages, claims, sources and what they say they
 * disclose are joined and nothing of either is lost; a field of which only one can hold is the chosen one. A site that either record holds to
 * be secret is secret. Never throws.
 */
export function mergedService(kept: Service, other: Service, choices: MergeChoices = {}): Service {
  const picked = Object.fromEntries(
    chosenFields.flatMap((field) => {
      const value = choices[field] === 'other' ? (other[field] ?? kept[field]) : (kept[field] ?? other[field])
      return value === undefined ? [] : [[field, value]]
    }),
  ) as Partial<Service>
  const secret = kept.area.kind === 'confidential' ? kept.area : other.area.kind === 'confidential' ? other.area : null
  return {
    ...kept,
    ...picked,
    ...(secret ? { area: secret } : {}),
    needs: [...new Set([...kept.needs, ...other.needs])],
    languages: [...new Set([...kept.languages, ...other.languages])],
    phones: unionOf(kept.phones, other.phones, (a, b) => digits(a) === digits(b)),
    discloses: unionOf(kept.discloses, other.discloses, sameValue),
    ...joined(kept, other),
  }
}
