export type { FileFormat, ImportedFile, ImportedService, ImportNote, ImportProblem } from './imported.ts'
