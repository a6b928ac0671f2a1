import { isShownPhone, type Phone, type Place, redacted, type Service } from '@recourse/domain/directory'
import type { CallSheet } from '@recourse/domain/route'
import type { Bilingual } from '@recourse/domain/shared'

/** A question on paper, with the boxes to tick beside it. `turns`: see `CallQuestion`. */
export type PrintedQuestion = { readonly id: string; readonly ask: Bilingual; readonly boxes: 'rule' | 'yes-no' }

/** One service on paper. */
export type PrintedService = {
  readonly id: string
  readonly name: Bilingual
  readonly organization: Bilingual
  readonly phones: readonly Phone[]
  readonly hours: Bilingual | null
  readonly questions: readonly PrintedQuestion[]
}

/**
 * What goes on paper, in the order of the sheets: names, numbers that may be shown, hours, questions. Nothing that gives away a place that is kept
 * secret, and no sheet without its service. Never throws.
 */
export function printedList(services: ReadonlyMap<string, Service>, sheets: readonly CallSheet[], places: readonly Place[]): readonly PrintedService[] {
  return sheets.flatMap((sheet) => {
    const whole = services.get(sheet.service)
    if (!whole) return []
    const service = redacted(whole, places)
    const claims = new Map(service.claims.map((claim) => [claim.id, claim]))
    return [
      {
        id: service.id,
        name: service.name,
        organization: service.organization,
        phones: service.phones.filter(isShownPhone),
        hours: service.hours?.text ?? null,
        questions: sheet.questions.map((question) => ({
          id: question.id,
          // The words of the cleaned record, whatever record the sheet was made of.
          ask: (question.claim === undefined ? undefined : claims.get(question.claim)?.ask) ?? question.ask,
          boxes: question.criterion ? 'rule' : 'yes-no',
        })),
      },
    ]
  })
}
