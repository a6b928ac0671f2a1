import { err, ok, type Result } from '@recourse/domain/shared'
import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { readOne } from './content-tree.ts'
import { type Scenario, scenarioFile } from './schema-scenario.ts'

/**
 * Reads one scenario on its own, as strictly as with the rest of the content. Whether its ids exist is for the corpus to say. Fails with every
 * problem of its form, none of which quotes the file.
 */
export function readScenario(id: string, bytes: Uint8Array): Result<Scenario, readonly ContentProblem[]> {
  const { checked, problems } = readOne(id, bytes, scenarioFile)
  return checked ? ok({ ...(checked.value as z.output<typeof scenarioFile>), id }) : err(problems)
}
