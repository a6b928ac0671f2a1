import { type Comparison, type DriftRecorded, type ProvisionDrift, provisionsCitedBy } from '@recourse/content'
import type { LawCorpus } from '@recourse/domain/law'
import type { Bilingual } from '@recourse/domain/shared'

/** What rests on a provision. Options freeze, and so do the points of pages on rights; the rest is a warning, and hiding it would be worse than showing it. */
type Resting = {
  readonly options: readonly string[]
  readonly notices: readonly string[]
  readonly traps: readonly string[]
  readonly clocks: readonly string[]
  readonly rights: readonly string[]
}

/** One provision that is no longer as it was read, where to read it, and what rests on it. Never its words. */
export type DriftedProvision = ProvisionDrift & { readonly citation: Bilingual; readonly url: Bilingual } & Resting

/** What `recourse law verify` found: its JSON, and what its text is made from. */
export type DriftReport = {
  readonly compared: number
  readonly drift: readonly DriftedProvision[]
  /** The options whose words in law changed, by that. */
  readonly options: readonly { readonly id: string; readonly title: Bilingual; readonly provisions: readonly string[] }[]
  readonly notFound: Comparison['notFound']
  readonly transcribed: readonly string[]
  readonly currentTo: Comparison['laws']
  /** On the list of changed texts, though the text compared is the one that was read. */
  readonly listedButSame: readonly string[]
  readonly written: DriftRecorded | null
}

/** Whether the words themselves moved, so that what rests on them is to be checked. */
export const hasMoved = (d: ProvisionDrift): boolean => d.changed.length + d.gone.length > 0

/** Whether every provision that a machine read could be compared. */
export const isWhole = ({ notFound }: Pick<Comparison, 'notFound'>): boolean => notFound.every((law) => law.provisions === 0)

function restingOn(law: LawCorpus, id: string): Resting {
  const citing = (things: readonly { readonly id: string }[]): readonly string[] => things.filter((t) => provisionsCitedBy(t).includes(id)).map((t) => t.id)
  return { options: citing(law.options), notices: citing(law.notices), traps: citing(law.traps), clocks: citing(law.clocks), rights: citing(law.rights) }
}

/** Puts beside what was compared what rests on it. `listed` are the ids of content/law/drift.yaml. */
export function driftReport(law: LawCorpus, found: Comparison, listed: readonly string[]): DriftReport {
  const drift = found.drift.flatMap((d) => {
    const provision = law.provisions[d.id]
    return provision ? { ...d, citation: provision.short, url: provision.url, ...restingOn(law, d.id) } : []
  })
  const moved = drift.filter(hasMoved)
  const options = law.options
    .map((o) => ({ id: o.id, title: o.title, provisions: moved.filter((d) => d.options.includes(o.id)).map((d) => d.id) }))
    .filter((o) => o.provisions.length > 0)
  const listedButSame = listed.filter((id) => found.compared.includes(id) && !moved.some((d) => d.id === id))
  return {
    compared: found.compared.length,
    drift,
    options,
    notFound: found.notFound,
    transcribed: found.transcribed,
    currentTo: found.laws,
    listedButSame,
    written: null,
  }
}
