import { type NamedPart, type Service, sameValue } from '@recourse/domain/directory'

/** What somebody chose for a part on which edits disagree: `standing` is the side that stands until then. */
export type Settled = { readonly part: NamedPart; readonly standing: unknown; readonly chosen: unknown }

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function withPart(service: Service, { part: { field, of }, standing, chosen }: Settled): Service {
  const { [field]: held, ...rest } = service
  if (of === undefined) return (chosen === undefined ? rest : { ...rest, [field]: chosen }) as Service
  const list = isList(held) ? held : []
  const at = list.findIndex((item) => sameValue(item, standing))
  const without = list.filter((_, i) => i !== at)
  const next = chosen === undefined ? without : at < 0 ? [...list, chosen] : list.map((item, i) => (i === at ? chosen : item))
  // Each value came from an entry that was read field by field.
  return { ...rest, [field]: next } as Service
}

/** A service with what was chosen of each part on which edits disagreed. */
export const settledService = (service: Service, settled: readonly Settled[]): Service => settled.reduce(withPart, service)
