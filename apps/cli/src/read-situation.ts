import type { Place } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import { type Day, err, isDay, ok, type Result } from '@recourse/domain/shared'
import type { Answer, Gender, LocalMoment, Situation } from '@recourse/domain/situation'
import { findPlace } from './find-place.ts'
import { impossibleIn, readAnswers } from './read-answers.ts'
import { readSituationFile } from './situation-file.ts'
import { fault, type SituationProblem } from './situation-problem.ts'

/** A situation as its file gives it. */
export type GivenSituation = { readonly situation: Situation; readonly on?: Day }

type Read<T> = { readonly value?: T; readonly problems: readonly SituationProblem[] }

const keys = new Set(['facts', 'on', 'at', 'near', 'needs', 'speaks', 'gender'])
const genders: readonly string[] = ['woman', 'man', 'non_binary', 'two_spirit', 'other', 'unsure', 'withheld'] satisfies readonly (
  | Gender
  | 'unsure'
  | 'withheld'
)[]

const isGender = (value: unknown): value is Gender | 'unsure' | 'withheld' => typeof value === 'string' && genders.includes(value)

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

function readOn(value: unknown): Read<Day> {
  if (value === undefined) return { problems: [] }
  return isDay(value)
    ? { value, problems: [] }
    : { problems: [fault('on', 'this is not a day that exists', 'ce n’est pas un jour qui existe', 'write it as 2026-11-24', 'écrivez-le comme 2026-11-24')] }
}

function readAt(value: unknown): Read<LocalMoment> {
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

function readGender(value: unknown): Read<Gender | 'unsure' | 'withheld'> {
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

function readNeeds(value: unknown, corpus: Corpus): Read<readonly string[]> {
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

function readSpeaks(value: unknown): Read<readonly string[]> {
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

function readNear(value: unknown, places: readonly Place[]): Read<string> {
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

const given = <K extends string, T>(key: K, read: Read<T>): { readonly [P in K]?: T } =>
  read.value === undefined ? {} : ({ [key]: read.value } as { readonly [P in K]?: T })

function strayKeys(data: Readonly<Record<string, unknown>>): readonly SituationProblem[] {
  return Object.keys(data)
    .filter((key) => !keys.has(key))
    .map((key) =>
      fault(
        key,
        'this key is not known',
        'cette clé n’est pas connue',
        `use: ${[...keys].join(', ')}; facts go under facts`,
        `employez : ${[...keys].join(', ')}; les faits vont sous facts`,
      ),
    )
}

/**
 * Reads a situation from YAML or JSON against a corpus. Fails with every problem at once, each with its place and its repair, and none with the
 * value that was given: whoever repairs the file has it before their eyes, and a log must not have it at all.
 */
export function readSituation(bytes: Uint8Array, corpus: Corpus): Result<GivenSituation, readonly SituationProblem[]> {
  const file = readSituationFile(bytes)
  if (!file.ok) return err([file.error])
  const data = file.value
  const facts = readAnswers(data.facts, corpus.law.facts)
  const on = readOn(data.on)
  const parts = {
    at: readAt(data.at),
    gender: readGender(data.gender),
    needs: readNeeds(data.needs, corpus),
    speaks: readSpeaks(data.speaks),
    near: readNear(data.near, corpus.directory.places),
  }
  const answers: Readonly<Record<string, Answer>> = facts.answers
  const problems = [
    ...strayKeys(data),
    ...facts.problems,
    ...on.problems,
    ...Object.values(parts).flatMap((p) => p.problems),
    ...impossibleIn(answers, corpus.law.impossible),
  ]
  if (problems.length > 0) return err(problems)
  const situation: Situation = {
    answers,
    ...given('at', parts.at),
    ...given('gender', parts.gender),
    ...given('needs', parts.needs),
    ...given('speaks', parts.speaks),
    ...given('near', parts.near),
  }
  return ok({ situation, ...given('on', on) })
}
