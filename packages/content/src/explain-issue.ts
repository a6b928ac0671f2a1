import type { z } from 'zod'
import { type ContentProblem, type Located, type Message, message, type Path } from './content-problem.ts'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  string: ['text', 'un texte'],
  int: ['a whole number', 'un nombre entier'],
  number: ['a number', 'un nombre'],
  boolean: ['true or false', 'true ou false'],
  array: ['a list', 'une liste'],
  object: ['keys and values', 'des clés et des valeurs'],
  record: ['keys and values', 'des clés et des valeurs'],
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined), data)

const isMessage = (params: unknown): params is Message => typeof params === 'object' && params !== null && 'what' in params && 'repair' in params

function wrongType(expected: string, found: unknown): Message {
  const [en, fr] = kinds[expected] ?? ['something else', 'autre chose']
  if (found === undefined) return message('this is missing', 'ceci manque', `write it: ${en} is expected`, `écrivez-le : on attend ${fr}`)
  if (expected === 'string') {
    return message(
      'text is expected here, and YAML reads something else',
      'on attend un texte ici, et YAML lit autre chose',
      'put it in quotes, or under ">-" when it is long; a colon, a comma or a number alone changes what YAML reads',
      'mettez-le entre guillemets, ou sous « >- » s’il est long; un deux-points, une virgule ou un nombre seul change ce que lit YAML',
    )
  }
  return message(`${en} is expected here`, `on attend ${fr} ici`, 'write it so', 'écrivez-le ainsi')
}

const oneOf = (values: readonly unknown[]): Message =>
  message(
    'this is not one of the words allowed here',
    'ce n’est pas un des mots permis ici',
    `use one of: ${values.join(', ')}`,
    `employez un de ceux-ci : ${values.join(', ')}`,
  )

function tooFewOrMany(issue: Issue, more: boolean): Message {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.code === 'too_big' ? issue.maximum : ''
  return more
    ? message('there are too few', 'il n’y en a pas assez', `write at least ${bound}`, `écrivez-en au moins ${bound}`)
    : message('there are too many, or it is too large', 'il y en a trop, ou c’est trop grand', `at most ${bound}`, `au plus ${bound}`)
}

const anythingElse = message(
  'this does not have the expected form',
  'ceci n’a pas la forme attendue',
  'compare with docs/content-format.md',
  'comparez avec docs/content-format.md',
)

function told(issue: Issue, data: unknown): Message {
  switch (issue.code) {
    case 'custom':
      return isMessage(issue.params) ? issue.params : anythingElse
    case 'invalid_type':
      return wrongType(issue.expected, valueAt(data, issue.path as Path))
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      if (valueAt(data, issue.path as Path) === undefined) return wrongType('', undefined)
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : anythingElse
    case 'too_small':
      return tooFewOrMany(issue, true)
    case 'too_big':
      return tooFewOrMany(issue, false)
    case 'unrecognized_keys':
      return message(
        'this key is not known here',
        'cette clé n’est pas connue ici',
        'check its spelling and its indent; in text, a colon followed by a space makes a key',
        'vérifiez son orthographe et son retrait; dans un texte, un deux-points suivi d’une espace fait une clé',
      )
    default:
      return anythingElse
  }
}

// Of the forms that a value may have, the only one of its kind: what is wrong with it as such says more than "not the expected form".
function nearest(issue: Issue): readonly Issue[] | null {
  if (issue.code !== 'invalid_union') return null
  const near = issue.errors.filter((found) => !found.some((one) => one.code === 'invalid_type' && one.path.length === 0))
  return near.length === 1 ? (near[0] ?? null) : null
}

/** What a schema found, as problems that a lawyer can act on. `data` is only used to tell missing from wrong; no value is quoted. */
export function problemsOf(issue: Issue, data: unknown, at: Located): readonly ContentProblem[] {
  const path = issue.path as Path
  const near = nearest(issue)
  if (near) return near.flatMap((one) => problemsOf({ ...one, path: [...path, ...one.path] } as Issue, data, at))
  const said = told(issue, data)
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => at.problemAt([...path, key], said)) : [at.problemAt(path, said)]
}
