import { type Comparison, compareLaws, printProblem, readDrift, recordDrift } from '@recourse/content'
import type { Command } from '../asked.ts'
import { contentDirOf, loadCorpus, sayLoadFailure } from '../load-corpus.ts'
import { type Exit, exits, sayIn } from '../world.ts'
import { type DriftReport, driftReport, isWhole } from './drift-report.ts'
import { driftAsText } from './drift-text.ts'
import { openTexts } from './open-texts.ts'

/** Drift is told before what could not be compared. Nothing is clean that was not compared: a law that is gone would otherwise pass unseen. */
const endOf = (found: Comparison): Exit => (found.drift.length > 0 ? exits.drift : isWhole(found) ? exits.done : exits.noOfficialText)

/** `recourse law verify --xml DIR`: which cited texts are no longer those that were read, and what rests on them. --write freezes it. */
export const verify: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const folder = openTexts(asked, world)
  if (typeof folder === 'number') return folder
  const loaded = await loadCorpus(asked, world)
  if (!loaded.ok) {
    sayLoadFailure(loaded.error, asked.language, world)
    return exits.contentBroken
  }
  const { law } = loaded.value
  const found = compareLaws(Object.values(law.provisions), folder)
  const listed = readDrift(contentDirOf(asked, world))
  let report: DriftReport = driftReport(law, found, listed.ok ? listed.value.map((entry) => entry.id) : [])
  // An older text differs from what was read because it is older: writing that down would freeze options for nothing.
  const isOlder = found.laws.some((l) => l.isOlder)
  if (asked.write && !isOlder) {
    const recorded = recordDrift(contentDirOf(asked, world), found.drift, world.today())
    if (!recorded.ok) {
      for (const problem of recorded.error) world.err(printProblem(problem, asked.language))
      return exits.contentBroken
    }
    report = { ...report, written: recorded.value }
  }
  if (asked.json) world.out(JSON.stringify(report, null, 2))
  else for (const line of driftAsText(report, law, asked.language)) world.out(line)
  if (!asked.write || !isOlder) return endOf(found)
  world.err(
    say(
      'Nothing was written: a text in the folder is older than the one that was read. Use a newer one.',
      'Rien n’a été écrit : un texte du dossier est plus ancien que celui qui a été lu. Prenez-en un plus récent.',
    ),
  )
  return exits.usage
}
