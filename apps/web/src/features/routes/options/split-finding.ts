/** The words of a finding in two parts: the state, short enough for a tag, and what is left of the sentence. Joined, they are the exact words. */
export type SplitFinding = { readonly state: string; readonly joint: string; readonly rest: string }

// "Can be requested; …", "A rule may close this: …", "Not settled yet. …": at the first stop, when what stands before it is short.
const firstStop = /^(.{3,34}?)(\s?[;:.,]\s)(.+)$/su

/** Splits at the first stop; whole when there is none, or when the beginning says nothing alone ("In a draft reading of the law, …"). */
export function splitFinding(words: string, decision: string): SplitFinding {
  const found = decision === 'of-right' ? null : firstStop.exec(words)
  return found ? { state: found[1] ?? '', joint: found[2] ?? '', rest: found[3] ?? '' } : { state: words, joint: '', rest: '' }
}
