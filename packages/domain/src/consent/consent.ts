import type { Bilingual } from '../shared/index.ts'

/** One disclosure that is about to happen: what, to whom, why. */
export type IntendedDisclosure = { readonly id: string; readonly to: Bilingual; readonly what: Bilingual; readonly why: Bilingual }

/**
 * The person's own yes to one disclosure. It covers that disclosure alone, until `until`, and can be taken back at any time.
 * Kept in memory only, like everything said in Routes. Times are ISO 8601 instants given by the caller.
 */
export type ConsentRecord = {
  readonly id: string
  readonly disclosure: IntendedDisclosure
  readonly givenAt: string
  readonly until: string
  readonly withdrawnAt: string | null
}

/** Whether one of the records is live now and covers exactly this disclosure. A withdrawn or expired record covers nothing. */
export function isCovered(records: readonly ConsentRecord[], disclosure: IntendedDisclosure, now: string): boolean {
  return records.some(
    (r) => r.disclosure.id === disclosure.id && sameWords(r.disclosure, disclosure) && r.withdrawnAt === null && r.givenAt <= now && now < r.until,
  )
}

// A consent to other words is another consent: the content may have been updated between the yes and the act.
const sameWords = (a: IntendedDisclosure, b: IntendedDisclosure): boolean =>
  a.to.en === b.to.en && a.what.en === b.what.en && a.why.en === b.why.en && a.to.fr === b.to.fr && a.what.fr === b.what.fr && a.why.fr === b.why.fr

/** Records the yes. */
export const giveConsent = (id: string, disclosure: IntendedDisclosure, times: { readonly now: string; readonly until: string }): ConsentRecord => ({
  id,
  disclosure,
  givenAt: times.now,
  until: times.until,
  withdrawnAt: null,
})

/** Takes a yes back. Withdrawing twice keeps the first time. */
export const withdrawConsent = (record: ConsentRecord, now: string): ConsentRecord => (record.withdrawnAt === null ? { ...record, withdrawnAt: now } : record)
