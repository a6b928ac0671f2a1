import type { Place, Readiness } from '@recourse/domain/directory'
import type { ChangeStep, LawCorpus, LawfulOption } from '@recourse/domain/law'
import type { Corpus, Desk } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import { hashOf } from './canonical-json.ts'
import { checkCitations, citing, provisionsCitedBy, unusedSources } from './checks/check-citations.ts'
import { checkConditions, unusedWords } from './checks/check-conditions.ts'
import { checkDirectory } from './checks/check-directory.ts'
import { checkDrift, driftToLookAt } from './checks/check-drift.ts'
import { checkLaw } from './checks/check-law.ts'
import { checkRights } from './checks/check-rights.ts'
import { checkChanges, checkScenarios } from './checks/check-scenarios.ts'
import type { ContentFiles } from './content-files.ts'
import { signedContentOf } from './content-hash.ts'
import { type ContentProblem, message, problemWithFile } from './content-problem.ts'
import { type ContentTree, type Entry, readContentTree } from './content-tree.ts'
import { deskOf } from './desk-of.ts'
import { asFact, vocabularyOf } from './facts.ts'
import { shortCitationOf } from './justice-laws/index.ts'
import { checkReadiness, readinessOf } from './readiness-of.ts'
import { reviewOf, type SignedContent } from './review-state.ts'
import { rightsPages } from './rights-pages.ts'
import type { Scenario } from './schema-scenario.ts'
import { asService } from './schema-service.ts'

/** What the compiler needs besides the files: the day, the places, and a version when it is not to be made from the content. */
export type CompileSettings = { readonly made: Day; readonly places: readonly Place[]; readonly version?: string }

/** What came of compiling. `corpus` is null as soon as there is one problem; warnings do not prevent it. */
export type Compiled = {
  readonly corpus: Corpus | null
  readonly scenarios: readonly Scenario[]
  /** What lawyers read besides; null with the corpus. */
  readonly desk: Desk | null
  /** The readiness check, for organizations that are new to this work; null with the corpus. */
  readonly readiness: Readiness | null
  readonly problems: readonly ContentProblem[]
  readonly warnings: readonly ContentProblem[]
}

const nothing = message(
  'there is no content',
  'il n’y a pas de contenu',
  'check the folder: it needs facts, options and provisions',
  'vérifiez le dossier : il lui faut des faits, des options et des dispositions',
)

const withId = <T extends object>(entry: Entry<T>): T & { readonly id: string } => ({ ...entry.value, id: entry.id })
const byId = <T extends object>(entries: readonly Entry<T>[]): Readonly<Record<string, T & { readonly id: string }>> =>
  Object.fromEntries(entries.map((entry) => [entry.id, withId(entry)]))

// A seal is for those who write the files: it is of no use to those who read the law.
function provisionOf({ id, value: { seal: _, ...provision } }: ContentTree['provisions'][number]): LawCorpus['provisions'][string] {
  return { ...provision, id, short: shortCitationOf(id) ?? provision.citation }
}

// That an account of a decision rests on a page is said in the file, for the checks; those who read it see the source.
function decisionOf({ id, value: { basis: _, ...decision } }: ContentTree['decisions'][number]): LawCorpus['decisions'][string] {
  return { ...decision, id }
}

// In the files yes and no are words; in an answer they are true and false.
function changeOf({ id, value }: ContentTree['changes'][number]): LawCorpus['changes'][number] {
  const steps = value.steps.map((step): ChangeStep => {
    if ('forgets' in step) return { fact: step.fact, forgets: true }
    if (!('becomes' in step)) return step
    return { fact: step.fact, becomes: step.becomes === 'yes' ? true : step.becomes === 'no' ? false : step.becomes }
  })
  return { ...value, id, steps }
}

type Signed = ReadonlyMap<string, SignedContent>

function compileOptions(tree: ContentTree, signedNow: Signed): { readonly options: readonly LawfulOption[]; readonly warnings: readonly ContentProblem[] } {
  const compiled = tree.options.map((entry) => {
    const signed = signedNow.get(entry.id) ?? signedContentOf(entry, tree)
    const cited = provisionsCitedBy(entry.value)
    const { review, warnings } = reviewOf(
      tree.signatures.find((s) => s.id === entry.id),
      signed,
      tree.drift.filter((d) => cited.includes(d.id)),
    )
    return { option: { ...withId(entry), review, contentHash: signed.hash }, warnings }
  })
  return { options: compiled.map((c) => c.option), warnings: compiled.flatMap((c) => c.warnings) }
}

function compileLaw(tree: ContentTree, signed: Signed): { readonly law: LawCorpus; readonly warnings: readonly ContentProblem[] } {
  const { options, warnings } = compileOptions(tree, signed)
  const cited = new Set(citing(tree).flatMap((entry) => provisionsCitedBy(entry.value)))
  const current = tree.provisions.filter((p) => cited.has(p.id)).map((p) => p.value.currentTo)
  const law: LawCorpus = {
    currentTo: current.sort()[0] ?? '',
    facts: tree.facts.map(asFact).sort((a, b) => a.order - b.order),
    impossible: tree.impossible.map(withId),
    concepts: tree.concepts.map(withId),
    options,
    provisions: Object.fromEntries(tree.provisions.map((entry) => [entry.id, provisionOf(entry)])),
    sources: byId(tree.sources),
    notices: tree.notices.map(withId),
    traps: tree.traps.map(withId),
    clocks: tree.clocks.map(withId),
    themes: tree.themes.map(withId),
    changes: tree.changes.map(changeOf),
    decisions: Object.fromEntries(tree.decisions.map((entry) => [entry.id, decisionOf(entry)])),
    provinces: tree.provinces.map(withId),
    rights: rightsPages(tree),
  }
  return { law, warnings }
}

// How one gets to a place is content, reviewed as the rest; where it is comes from lists of places.
function withAccess(places: readonly Place[], tree: ContentTree): readonly Place[] {
  const known = new Map(tree.access.map((entry) => [entry.id, entry.value.access]))
  return places.map((place) => {
    const access = known.get(place.id)
    return access ? { ...place, access } : place
  })
}

/** The version of a corpus: its day, and a short hash of its content, so that the same content on the same day is the same version. */
const versionOf = (made: Day, content: unknown): string => `corpus-${made}.${hashOf(content).slice(0, 8)}`

/** Compiles files in memory. Either a whole corpus or problems, never a part of one. */
export function compileFiles(files: ContentFiles, { made, places, version }: CompileSettings): Compiled {
  const { tree, problems: misread } = readContentTree(files)
  const facts = vocabularyOf(tree)
  const empty = tree.ids.facts.size === 0 || tree.ids.options.size === 0 ? [problemWithFile('.', nothing)] : []
  const problems = [
    ...empty,
    ...misread,
    ...checkConditions(tree, facts),
    ...checkCitations(tree),
    ...checkLaw(tree, facts),
    ...checkChanges(tree, facts),
    ...checkDrift(tree),
    ...checkDirectory(tree, facts, places),
    ...checkRights(tree),
    ...checkReadiness(tree),
    ...checkScenarios(tree, facts, places),
  ]
  const scenarios = tree.scenarios.map(withId)
  const unused = [...unusedWords(tree, facts), ...unusedSources(tree)]
  if (problems.length > 0) return { corpus: null, scenarios: [], desk: null, readiness: null, problems: inOrder(problems), warnings: [] }
  const signed: Signed = new Map(tree.options.map((entry) => [entry.id, signedContentOf(entry, tree)]))
  const { law, warnings } = compileLaw(tree, signed)
  const directory = {
    needs: tree.needs.map((entry) => entry.value).sort((a, b) => a.order - b.order),
    services: tree.services.map((entry) => asService(entry.id, entry.value)),
    places: withAccess(places, tree),
  }
  const corpus: Corpus = { version: version ?? versionOf(made, { law, directory }), made, law, directory }
  const toLookAt = inOrder([...warnings, ...unused, ...driftToLookAt(tree)])
  return { corpus, scenarios, desk: deskOf(tree, signed, corpus.version), readiness: readinessOf(tree), problems: [], warnings: toLookAt }
}

const inOrder = (problems: readonly ContentProblem[]): readonly ContentProblem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1))
