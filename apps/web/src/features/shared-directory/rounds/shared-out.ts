import type { Caller, RoundCall } from '@recourse/domain/directory'

/** A caller as one text, for a list to choose from; `''` for whoever has time. */
export const callerKey = (who: Caller | null): string => (who === null ? '' : 'member' in who ? `member:${who.member}` : `organization:${who.organization}`)

/** The caller that a text names; null for whoever has time. */
export function callerOf(key: string): Caller | null {
  const at = key.indexOf(':')
  if (at < 0) return null
  return key.slice(0, at) === 'member' ? { member: key.slice(at + 1) } : { organization: key.slice(at + 1) }
}

/** Services shared out evenly among callers, each after the other, so that nobody has two more than another. Nobody to call: whoever has time. */
export const sharedOut = (services: readonly string[], callers: readonly Caller[]): readonly RoundCall[] =>
  services.flatMap((service, i) => {
    const who = callers[i % Math.max(1, callers.length)]
    return who ? [{ service, who }] : []
  })

/** The calls of a round with one service given to another caller, or to nobody. */
export const givenTo = (calls: readonly RoundCall[], service: string, who: Caller | null): readonly RoundCall[] => [
  ...calls.filter((one) => one.service !== service),
  ...(who ? [{ service, who }] : []),
]
