export { checkHsds, type HsdsChecked } from './hsds/check-hsds.ts'
export type { HsdsProblem, HsdsProblemKind } from './hsds/hsds-problem.ts'
export type { FileFormat, ImportedFile, ImportedService, ImportNote, ImportProblem } from './imported.ts'
export type { NamedBytes } from './tabular/read-zip.ts'
