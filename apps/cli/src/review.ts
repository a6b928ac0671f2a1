import { printProblem, type ReviewAct, recordReview } from '@recourse/content'
import type { LawfulOption } from '@recourse/domain/law'
import type { Corpus } from '@recourse/domain/route'
import { type Day, isDay, type Language } from '@recourse/domain/shared'
import type { Asked, Command } from './asked.ts'
import { contentDirOf, loadCorpus, sayLoadFailure } from './load-corpus.ts'
import { type Exit, exits, type Say, sayIn, type World } from './world.ts'

function stateOf({ review }: LawfulOption, on: Day, say: Say): string {
  switch (review.state) {
    case 'none':
      return say('draft: no lawyer has signed it', 'ébauche : aucun juriste ne l’a signée')
    case 'error-reported':
      if (review.drifted)
        return say(
          `being checked: the official text of ${review.drifted.join(', ')} changed, found on ${review.on}`,
          `en vérification : le texte officiel de ${review.drifted.join(', ')} a changé, constaté le ${review.on}`,
        )
      return say(`being checked: an error was reported on ${review.on}`, `en vérification : une erreur a été signalée le ${review.on}`)
    case 'signed':
      return on <= review.until
        ? say(`signed by ${review.by}, ${review.capacity}, until ${review.until}`, `signée par ${review.by}, ${review.capacity}, jusqu’au ${review.until}`)
        : say(`being checked: the signature ended on ${review.until}`, `en vérification : la signature a pris fin le ${review.until}`)
  }
}

function list(corpus: Corpus, on: Day, language: Language, world: World): Exit {
  const say = sayIn(language)
  const width = Math.max(...corpus.law.options.map((o) => o.id.length))
  const isSigned = (o: LawfulOption): boolean => o.review.state === 'signed' && on <= o.review.until
  const line = (o: LawfulOption): string => `${o.id.padEnd(width)}  ${o.title[language]}\n${' '.repeat(width)}  ${stateOf(o, on, say)}`
  for (const option of corpus.law.options.filter((o) => !isSigned(o))) world.out(line(option))
  const signed = corpus.law.options.filter(isSigned)
  world.out(
    say(
      `${corpus.law.options.length - signed.length} to review, ${signed.length} signed.`,
      `${corpus.law.options.length - signed.length} à relire, ${signed.length} signée(s).`,
    ),
  )
  return exits.done
}

/** The act that the words of the command ask for, or what is missing. */
function actOf(verb: string | undefined, asked: Asked, on: Day, of: string, say: Say): ReviewAct | string {
  const filled = (value: string | undefined): value is string => value !== undefined && value.trim() !== '' && !/[\r\n\t]/.test(value)
  if (verb === 'sign') {
    if (!filled(asked.by) || !filled(asked.capacity) || !filled(asked.until))
      return say(
        'A signature says who, in what capacity, and until when, each on one line: --by, --capacity, --until.',
        'Une signature dit qui, à quel titre et jusqu’à quand, chacun sur une ligne : --by, --capacity, --until.',
      )
    if (!isDay(asked.until) || asked.until <= on)
      return say('--until is a day after today, as in 2027-05-24.', '--until est un jour après aujourd’hui, comme 2027-05-24.')
    return { act: 'sign', by: asked.by, capacity: asked.capacity, until: asked.until, on, of }
  }
  if (verb === 'report')
    return filled(asked.what)
      ? { act: 'report', what: asked.what, on, of }
      : say('Say what is wrong, on one line: --what "…"', 'Dites ce qui cloche, sur une ligne : --what "…"')
  if (verb === 'resolve') return { act: 'resolve', on }
  return say(
    'recourse review, or review sign, report or resolve, then the id of an option.',
    'recourse review, ou review sign, report ou resolve, puis l’identifiant d’une option.',
  )
}

const doneWords = (act: ReviewAct['act'], id: string, say: Say): string =>
  act === 'sign'
    ? say(
        `Signature recorded for ${id}. Commit content/law/signatures/${id}.yaml.`,
        `Signature enregistrée pour ${id}. Versez content/law/signatures/${id}.yaml.`,
      )
    : act === 'report'
      ? say(`Error recorded: ${id} is frozen until it is resolved.`, `Erreur enregistrée : ${id} est gelée jusqu’à ce qu’elle soit réglée.`)
      : say(`The errors reported on ${id} are resolved.`, `Les erreurs signalées sur ${id} sont réglées.`)

/** `recourse review`: lists what is unsigned, records a signature, a reported error or its resolution. */
export const review: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const on = asked.on ?? world.today()
  const loaded = await loadCorpus(asked, world)
  if (!loaded.ok) {
    sayLoadFailure(loaded.error, asked.language, world)
    return exits.contentBroken
  }
  const [verb, id, ...more] = asked.arguments
  if (verb === undefined) return list(loaded.value, on, asked.language, world)
  const option = loaded.value.law.options.find((o) => o.id === id)
  const act = actOf(verb, asked, on, option?.contentHash ?? '', say)
  if (typeof act === 'string' || more.length > 0) {
    world.err(typeof act === 'string' ? act : say('One option at a time.', 'Une option à la fois.'))
    return exits.usage
  }
  if (!option) {
    world.err(
      say(
        `No option has this id. Options: ${loaded.value.law.options.map((o) => o.id).join(', ')}`,
        `Aucune option n’a cet identifiant. Options : ${loaded.value.law.options.map((o) => o.id).join(', ')}`,
      ),
    )
    return exits.usage
  }
  const recorded = recordReview(contentDirOf(asked, world), option.id, act)
  if (recorded.ok) {
    world.out(doneWords(act.act, option.id, say))
    if (act.act === 'sign' && option.review.state === 'error-reported')
      world.out(say('It stays frozen: what it is being checked for is not settled yet.', 'Elle reste gelée : ce qu’on y vérifie n’est pas encore réglé.'))
    return exits.done
  }
  if (recorded.error.kind === 'nothing-to-resolve') world.err(say(`No error is open on ${option.id}.`, `Aucune erreur n’est ouverte sur ${option.id}.`))
  else for (const problem of recorded.error.problems) world.err(printProblem(problem, asked.language))
  return recorded.error.kind === 'nothing-to-resolve' ? exits.usage : exits.contentBroken
}
