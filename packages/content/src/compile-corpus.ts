import type { Place } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import { type Day, err, ok, type Result } from '@recourse/domain/shared'
import { type Compiled, compileFiles } from './compile-files.ts'
import { readContentFiles } from './content-files.ts'
import type { ContentProblem } from './content-problem.ts'
import { readPlaces } from './places/index.ts'
import type { Scenario } from './schema-scenario.ts'

/** What to compile: the folder, the day the corpus is made, and, in tests, other places or a set version. */
export type CompileInput = { readonly contentDir: string; readonly made: Day; readonly version?: string; readonly places?: readonly Place[] }

/** Reads and checks the content. Never throws on bad content: `corpus` is null as soon as there is one problem, so nothing is ever half-loaded. */
export function checkContent({ contentDir, made, version, places }: CompileInput): Compiled {
  const { files, problems } = readContentFiles(contentDir)
  if (problems.length > 0) return { corpus: null, scenarios: [], desk: null, readiness: null, problems, warnings: [] }
  return compileFiles(files, { made, places: places ?? readPlaces(), ...(version === undefined ? {} : { version }) })
}

/** The corpus of a content folder, or everything that is wrong with it, by file and place. */
export function compileCorpus(input: CompileInput): Result<Corpus, readonly ContentProblem[]> {
  const { corpus, problems } = checkContent(input)
  return corpus ? ok(corpus) : err(problems)
}

/** The scenarios of a content folder, checked with the rest of it, or everything that is wrong. */
export function readScenarios(input: CompileInput): Result<readonly Scenario[], readonly ContentProblem[]> {
  const { corpus, scenarios, problems } = checkContent(input)
  return corpus ? ok(scenarios) : err(problems)
}
