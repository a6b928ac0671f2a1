import { dataPackage } from '../data-package.ts'
import type { JsonRecord } from '../json-record.ts'
import { jsonSchemaOf } from '../json-schema.ts'
import { objectNames } from '../tables.ts'
import { linkTypeNames, linkTypes, profileVersion } from './link-types.ts'
import { mergedRecord } from './merge-patch.ts'
import { patches } from './patches.ts'
import { profileReadme } from './profile-readme.ts'
import { schemaOf } from './shape.ts'

const written = (value: JsonRecord): string => `${JSON.stringify(value, null, 2)}\n`

/** The schemas of the values that the attributes of the profile hold, by file. */
const ownSchemas: Readonly<Record<string, JsonRecord>> = Object.fromEntries(
  linkTypeNames.map((name) => {
    const { file, shape, name: title, tells } = linkTypes[name]
    const isClaim = file === 'recourse_claim.json'
    const said = isClaim
      ? {
          title: 'Claim',
          description: 'A dated claim about a service, with how it is known. / Une affirmation datée sur un service, et comment on la connaît.',
        }
      : { title: title.en, description: `${tells.en} / ${tells.fr}` }
    return [file, { $schema: 'https://json-schema.org/draft/2020-12/schema', ...said, ...schemaOf(shape) }]
  }),
)

/**
 * The Recourse HSDS Profile, file by file: the merge patches of what we add (`profile/`), the schemas that come of them (`schema/`), the description of
 * tabular packages, and a page to read in each language. `recourse hsds profile --write` writes them into docs/hsds/profile.
 */
export function profileFiles(): Readonly<Record<string, string>> {
  const patchFiles = Object.entries(patches).flatMap(([name, patch]) => (patch ? [[`profile/${name}.json`, written(patch)] as const] : []))
  const ownFiles = Object.entries(ownSchemas).flatMap(([file, schema]) => [
    [`profile/${file}`, written(schema)] as const,
    [`schema/${file}`, written(schema)] as const,
  ])
  const schemas = objectNames.map((name) => [`schema/${name}.json`, written(mergedRecord(jsonSchemaOf(name), patches[name] ?? {}))] as const)
  const about = { name: 'recourse-hsds-profile', version: profileVersion, hsds: '3.1' }
  return {
    'README.md': profileReadme('en'),
    'LISEZMOI.md': profileReadme('fr'),
    'version.json': written(about),
    'datapackage.json': written(dataPackage()),
    ...Object.fromEntries([...patchFiles, ...ownFiles, ...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
