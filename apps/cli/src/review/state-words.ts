import { type LawfulOption, reviewState, type Signature, signaturesFor } from '@recourse/domain/law'
import type { Day } from '@recourse/domain/shared'
import type { Say } from '../world.ts'

/** For where a signature is: nothing when it is for everywhere. */
export const whereOf = ({ provinces }: Pick<Signature, 'provinces'>, say: Say): string =>
  provinces ? say(`, for ${provinces.join(', ')} only`, `, pour ${provinces.join(', ')} seulement`) : ''

function signedWords(signature: Signature, on: Day, say: Say): string {
  const where = whereOf(signature, say)
  return on <= signature.until
    ? say(
        `signed by ${signature.by}, ${signature.capacity}${where}, until ${signature.until}`,
        `signée par ${signature.by}, ${signature.capacity}${where}, jusqu’au ${signature.until}`,
      )
    : say(`being checked: the signature ended on ${signature.until}${where}`, `en vérification : la signature a pris fin le ${signature.until}${where}`)
}

const draft = (say: Say): string => say('draft: no lawyer has signed it', 'ébauche : aucun juriste ne l’a signée')

/** Where an option stands with its reviewers, one line for each signature that counts, or for the one state that it is in. */
export function stateWords({ review }: LawfulOption, on: Day, province: string | undefined, say: Say): readonly string[] {
  switch (review.state) {
    case 'none':
      return [draft(say)]
    case 'error-reported':
      return review.drifted
        ? [
            say(
              `being checked: the official text of ${review.drifted.join(', ')} changed, found on ${review.on}`,
              `en vérification : le texte officiel de ${review.drifted.join(', ')} a changé, constaté le ${review.on}`,
            ),
          ]
        : [say(`being checked: an error was reported on ${review.on}`, `en vérification : une erreur a été signalée le ${review.on}`)]
    case 'signed': {
      const counting = province === undefined ? review.signatures : signaturesFor({ review }, province)
      if (counting.length === 0) return [draft(say)]
      const isDraftElsewhere = province === undefined && counting.every((s) => s.provinces)
      return [
        ...counting.map((s) => signedWords(s, on, say)),
        ...(isDraftElsewhere ? [say('draft in every other province', 'ébauche dans toute autre province')] : []),
      ]
    }
  }
}

/** Whether there is nothing to do: signed and in date, for the province or for everywhere. */
export const isSigned = (option: LawfulOption, on: Day, province: string | undefined): boolean => reviewState(option, on, province) === 'signed'
