import { printProblem, type ReviewAct, recordReview } from '@recourse/content'
import { isDay } from '@recourse/domain/shared'
import type { Asked, Command } from '../asked.ts'
import { contentDirOf } from '../load-corpus.ts'
import { type Exit, exits, type Say, type World } from '../world.ts'
import { namedOption, type OpenDesk, openDesk, provincesOf, type Reviewed } from './open-desk.ts'

const filled = (value: string | undefined): value is string => value !== undefined && value.trim() !== '' && !/[\r\n\t]/.test(value)

/** The provinces that are named, each once, or null when one of them is none. */
function provincesIn(asked: Asked, open: OpenDesk): readonly string[] | undefined | null {
  if (asked.provinces === undefined) return undefined
  const named = [...new Set(asked.provinces.split(',').map((id) => id.trim().toUpperCase()))]
  return named.every((id) => provincesOf(open).includes(id)) ? named : null
}

function signing(asked: Asked, open: OpenDesk, { desk }: Reviewed): ReviewAct | string {
  const { say, on } = open
  if (!filled(asked.by) || !filled(asked.capacity) || !filled(asked.until))
    return say(
      'A signature says who, in what capacity, and until when, each on one line: --by, --capacity, --until.',
      'Une signature dit qui, à quel titre et jusqu’à quand, chacun sur une ligne : --by, --capacity, --until.',
    )
  if (!isDay(asked.until) || asked.until <= on)
    return say('--until is a day after today, as in 2027-05-24.', '--until est un jour après aujourd’hui, comme 2027-05-24.')
  const provinces = provincesIn(asked, open)
  if (provinces === null)
    return say(`--provinces is a list of: ${provincesOf(open).join(', ')}`, `--provinces est une liste de : ${provincesOf(open).join(', ')}`)
  const { by, capacity, until } = asked
  return { act: 'sign', by, capacity, on, until, of: desk.contentHash, ...(provinces ? { provinces } : {}), parts: desk.parts }
}

const reporting = (asked: Asked, { say, on }: OpenDesk, { desk }: Reviewed): ReviewAct | string =>
  filled(asked.what)
    ? { act: 'report', what: asked.what, on, of: desk.contentHash }
    : say('Say what is wrong, on one line: --what "…"', 'Dites ce qui cloche, sur une ligne : --what "…"')

function doneWords(act: ReviewAct['act'], id: string, say: Say): string {
  switch (act) {
    case 'sign':
      return say(
        `Signature recorded for ${id}. Commit content/law/signatures/${id}.yaml.`,
        `Signature enregistrée pour ${id}. Versez content/law/signatures/${id}.yaml.`,
      )
    case 'report':
      return say(`Error recorded: ${id} is frozen until it is resolved.`, `Erreur enregistrée : ${id} est gelée jusqu’à ce qu’elle soit réglée.`)
    case 'resolve':
      return say(`The errors reported on ${id} are resolved.`, `Les erreurs signalées sur ${id} sont réglées.`)
  }
}

/** Writes an act down and says what came of it. */
export function recordAct(
  act: ReviewAct,
  { option }: Reviewed,
  { asked, world, say }: { readonly asked: Asked; readonly world: World; readonly say: Say },
): Exit {
  const recorded = recordReview(contentDirOf(asked, world), option.id, act)
  if (recorded.ok) {
    world.out(doneWords(act.act, option.id, say))
    if (act.act === 'sign' && option.review.state === 'error-reported')
      world.out(say('It stays frozen: what it is being checked for is not settled yet.', 'Elle reste gelée : ce qu’on y vérifie n’est pas encore réglé.'))
    return exits.done
  }
  if (recorded.error.kind === 'nothing-to-resolve') {
    world.err(say(`No error is open on ${option.id}.`, `Aucune erreur n’est ouverte sur ${option.id}.`))
    return exits.usage
  }
  for (const problem of recorded.error.problems) world.err(printProblem(problem, asked.language))
  return exits.contentBroken
}

/** The command that records one act: what it takes from the words that were asked, or what is missing in them. */
const recording =
  (actOf: (asked: Asked, open: OpenDesk, reviewed: Reviewed) => ReviewAct | string): Command =>
  async (asked, world) => {
    const open = openDesk(asked, world)
    if (typeof open === 'number') return open
    const reviewed = namedOption(open, asked, world)
    if (typeof reviewed === 'number') return reviewed
    const act = actOf(asked, open, reviewed)
    if (typeof act !== 'string') return recordAct(act, reviewed, { asked, world, say: open.say })
    world.err(act)
    return exits.usage
  }

/** `recourse review sign OPTION`: records a signature, for everywhere or for some provinces. */
export const sign = recording(signing)

/** `recourse review report OPTION`: records an error, which freezes the option. Who reports it is not asked. */
export const report = recording(reporting)

/** `recourse review resolve OPTION`: says that the reported errors are repaired. */
export const resolveReports = recording((_, { on }) => ({ act: 'resolve', on }))
