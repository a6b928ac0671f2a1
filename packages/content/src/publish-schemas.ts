import { z } from 'zod'
import { folderKinds, listKinds } from './content-kinds.ts'
import { publishedCondition } from './schema-condition.ts'
import { condition } from './schema-shared.ts'

const conditionFile = 'condition.schema.json'

const titles: Readonly<Record<string, string>> = {
  facts: 'A fact (content/law/facts)',
  options: 'An option (content/law/options)',
  provisions: 'A cited provision (content/law/provisions)',
  sources: 'A source (content/law/sources)',
  decisions: 'A court decision (content/law/decisions)',
  provinces: 'What was found of the rules of a province or territory (content/law/provinces)',
  notices: 'A notice (content/law/notices)',
  rights: 'A public page on rights (content/law/rights)',
  signatures: 'What reviewers said of an option (content/law/signatures)',
  services: 'A service (content/directory/services)',
  scenarios: 'A scenario (content/scenarios)',
  concepts: 'All concepts (content/law/concepts.yaml)',
  impossible: 'All impossible combinations (content/law/impossible.yaml)',
  traps: 'All order traps (content/law/traps.yaml)',
  clocks: 'All clocks (content/law/clocks.yaml)',
  themes: 'All groups of options (content/law/themes.yaml)',
  changes: 'All things that may happen to a situation (content/law/changes.yaml)',
  drift: 'All provisions whose official text changed since it was read (content/law/drift.yaml)',
  needs: 'All needs (content/directory/needs.yaml)',
  readiness: 'Subjects of the readiness check (content/readiness.yaml)',
  access: 'Places where no road leads all year (content/directory/places/access.yaml)',
}

function jsonSchemaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // The compiler reads a condition by hand, to name the place of a fault; here the grammar stands for it.
      if (zodSchema === (condition as unknown)) jsonSchema.$ref = conditionFile
    },
  })
}

const written = (name: string, title: string, schema: Readonly<Record<string, unknown>>): readonly [string, string] => {
  const { $schema, ...rest } = schema
  return [name, `${JSON.stringify({ $schema, $id: name, title, ...rest }, null, 2)}\n`]
}

/** The JSON Schemas of the content, by file name: what an editor uses to help, generated from what the compiler enforces. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  const kinds = [...Object.entries(folderKinds), ...Object.entries(listKinds)]
  return new Map([
    written(conditionFile, 'A condition of the rule language', jsonSchemaOf(publishedCondition)),
    ...kinds.map(([kind, { schema }]) => written(`${kind}.schema.json`, titles[kind] ?? kind, jsonSchemaOf(schema))),
  ])
}
