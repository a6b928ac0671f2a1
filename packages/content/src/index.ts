export { type BuildFailure, type BuildInput, type Built, buildCorpus } from './build-corpus.ts'
export { canonicalJson } from './canonical-json.ts'
export { provisionsCitedBy } from './checks/check-citations.ts'
export { type CompileInput, checkContent, compileCorpus, readScenarios } from './compile-corpus.ts'
export type { Compiled } from './compile-files.ts'
export type { ContentProblem, Message } from './content-problem.ts'
export {
  type Comparison,
  compareLaws,
  type FolderFailure,
  hashOfficialText,
  type LawFolder,
  openLawFolder,
  type ProvisionDrift,
} from './justice-laws/index.ts'
export { lawPathsOf, makePack, type OfficialPack, readPack } from './official-pack.ts'
export { readPlaces } from './places/index.ts'
export { printProblem } from './print-problem.ts'
export { readReviewFile } from './read-review-file.ts'
export { readScenario } from './read-scenario.ts'
export { type DriftRecorded, readDrift, recordDrift } from './record-drift.ts'
export { type ReviewAct, type ReviewFailure, recordReview } from './record-review.ts'
export { type RereadFailure, rereadProvision } from './reread-provision.ts'
export type { Scenario } from './schema-scenario.ts'
export { type CorpusPublicKey, type CorpusSignature, signCorpus } from './sign-corpus.ts'
export { type KeyFailure, keyPath, type SigningKey, signingKeyAt } from './signing-key.ts'
export { bytesOf, corpusFiles } from './write-corpus.ts'
export { writeWhole } from './write-whole.ts'
