import type { Place } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import { type Day, err, isDay } from '@recourse/domain/shared'
import type { Gender, LocalMoment } from '@recourse/domain/situation'
import { findPlace } from './find-place.ts'
import { fault, type SituationProblem } from './situation-problem.ts'

/** What was read of one key: its value, nothing when it is left out, or what is wrong. */
export type Read<T> = { readonly value?: T; readonly problems: readonly SituationProblem[] }

const genders: readonly string[] = ['woman', 'man', 'non_binary', 'two_spirit', 'other', 'unsure', 'withheld'] satisfies readonly (
  | Gender
  | 'unsure'
  | 'withheld'
)[]

const isGender = (value: unknown): value is Gender | 'unsure' | 'withheld' => typeof value === 'string' && genders.includes(value)

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

/** The day of the question. */
export function readOn(value: unknown): Read<Day> {
  if (value === undefined) return { problems: [] }
  return isDay(value)
    ? { value, problems: [] }
    : { problems: [fault('on', 'this is not a day that exists', 'ce n’est pas un jour qui existe', 'write it as 2026-11-24', 'écrivez-le comme 2026-11-24')] }
}

/** A local day and hour. */
export function readAt(value: unknown): Read<LocalMoment> {
  if (value === undefined) return { problems: [] }
  const found = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(value) : null
  const [, day, hours, minutes] = found ?? []
  if (isDay(day)) return { value: { day, minutes: Number(hours) * 60 + Number(minutes) }, problems: [] }
  return {
    problems: [
      fault(
        'at',
        'this is not a day and an hour',
        'ce n’est pas un jour et une heure',
        'write the local time as 2026-11-24T21:30',
        'écrivez l’heure locale comme 2026-11-24T21:30',
      ),
    ],
  }
}

/** The gender, or a kind of not-knowing. */
export function readGender(value: unknown): Read<Gender | 'unsure' | 'withheld'> {
  if (value === undefined || value === 'unknown') return { problems: [] }
  if (isGender(value)) return { value, problems: [] }
  return {
    problems: [
      fault(
        'gender',
        'this is not one of the words allowed here',
        'ce n’est pas un des mots permis ici',
        `use one of: ${genders.join(', ')}, unknown`,
        `employez un de ceux-ci : ${genders.join(', ')}, unknown`,
      ),
    ],
  }
}

/** Ids of needs of the directory. */
export function readNeeds(value: unknown, corpus: Corpus): Read<readonly string[]> {
  if (value === undefined) return { problems: [] }
  const known = corpus.directory.needs.map((n) => n.id)
  if (isTextList(value) && value.every((id) => known.includes(id))) return { value, problems: [] }
  return {
    problems: [
      fault(
        'needs',
        'this is not a list of needs of the directory',
        'ce n’est pas une liste de besoins du répertoire',
        `use some of: ${known.join(', ')}`,
        `employez parmi : ${known.join(', ')}`,
      ),
    ],
  }
}

/** Codes of languages. */
export function readSpeaks(value: unknown): Read<readonly string[]> {
  if (value === undefined) return { problems: [] }
  if (isTextList(value) && value.every((code) => /^[a-z]{2,3}$/.test(code))) return { value, problems: [] }
  return {
    problems: [
      fault(
        'speaks',
        'this is not a list of languages',
        'ce n’est pas une liste de langues',
        'write their codes, as [es, fr]',
        'écrivez leurs codes, comme [es, fr]',
      ),
    ],
  }
}

/** The id of the one place that was meant. */
export function readNear(value: unknown, places: readonly Place[]): Read<string> {
  if (value === undefined || value === 'unknown' || value === 'unsure' || value === 'withheld') return { problems: [] }
  const found = typeof value === 'string' ? findPlace(places, value) : err('no-place' as const)
  if (found.ok) return { value: found.value.id, problems: [] }
  const why = {
    'no-place': fault(
      'near',
      'no place of the corpus has this name',
      'aucun lieu du corpus n’a ce nom',
      'write three postal characters or a town with its province; recourse places TEXT finds them',
      'écrivez trois caractères postaux ou une localité avec sa province; recourse places TEXTE les trouve',
    ),
    'several-places': fault(
      'near',
      'several places have this name',
      'plusieurs lieux ont ce nom',
      'add the province, as in "Hamilton, ON", or write the id that recourse places TEXT gives',
      'ajoutez la province, comme dans « Hamilton, ON », ou écrivez l’identifiant que donne recourse places TEXTE',
    ),
    'too-precise': fault(
      'near',
      'a whole postal code says too much',
      'un code postal entier en dit trop',
      'keep its first three characters',
      'n’en gardez que les trois premiers caractères',
    ),
  } as const
  return { problems: [why[found.error]] }
}
