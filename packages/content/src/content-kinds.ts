import {
  changesFile,
  clocksFile,
  conceptsFile,
  decisionFile,
  driftFile,
  factFile,
  impossibleFile,
  noticeFile,
  provinceFile,
  provisionFile,
  sourceFile,
  themesFile,
  trapsFile,
} from './schema-law.ts'
import { optionFile } from './schema-option.ts'
import { readinessFile } from './schema-readiness.ts'
import { rightsFile } from './schema-rights.ts'
import { scenarioFile } from './schema-scenario.ts'
import { accessFile, needsFile, serviceFile } from './schema-service.ts'
import { signatureFile } from './schema-signature.ts'

/** Kinds with one file per thing, whose id is the file name. */
export const folderKinds = {
  facts: { folder: 'law/facts', schema: factFile },
  options: { folder: 'law/options', schema: optionFile },
  provisions: { folder: 'law/provisions', schema: provisionFile },
  sources: { folder: 'law/sources', schema: sourceFile },
  decisions: { folder: 'law/decisions', schema: decisionFile },
  provinces: { folder: 'law/provinces', schema: provinceFile },
  notices: { folder: 'law/notices', schema: noticeFile },
  rights: { folder: 'law/rights', schema: rightsFile },
  signatures: { folder: 'law/signatures', schema: signatureFile },
  services: { folder: 'directory/services', schema: serviceFile },
  scenarios: { folder: 'scenarios', schema: scenarioFile },
} as const

/**
 * Kinds kept together as lists; each entry has its own id. A list that would be too long to read goes on in a folder of the same name:
 * `law/traps.yaml`, then `law/traps/removal.yaml`.
 */
export const listKinds = {
  concepts: { path: 'law/concepts.yaml', schema: conceptsFile },
  impossible: { path: 'law/impossible.yaml', schema: impossibleFile },
  traps: { path: 'law/traps.yaml', schema: trapsFile },
  clocks: { path: 'law/clocks.yaml', schema: clocksFile },
  themes: { path: 'law/themes.yaml', schema: themesFile },
  changes: { path: 'law/changes.yaml', schema: changesFile },
  drift: { path: 'law/drift.yaml', schema: driftFile },
  needs: { path: 'directory/needs.yaml', schema: needsFile },
  access: { path: 'directory/places/access.yaml', schema: accessFile },
  readiness: { path: 'readiness.yaml', schema: readinessFile },
} as const

/** The name of a kind. */
export type FolderKind = keyof typeof folderKinds
/** The name of a kind kept in a list file. */
export type ListKind = keyof typeof listKinds

/** The kind whose list a file holds, if any: `law/traps.yaml` and every `law/traps/NAME.yaml`. */
export function listKindOf(name: string): ListKind | undefined {
  const kinds = Object.entries(listKinds) as readonly (readonly [ListKind, (typeof listKinds)[ListKind]])[]
  return kinds.find(
    ([, { path }]) => name === path || (name.startsWith(path.replace(/\.yaml$/, '/')) && /^[^/]+\.yaml$/.test(name.slice(path.length - 4))),
  )?.[0]
}

/** What a file name may be, so that it can be an id. */
export const idOfFile = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/
