export { signatureFormat } from './signature-file.ts'
export { type SignedBytes, type VerifyFailure, type VerifyResult, verifyCorpus } from './verify-corpus.ts'
