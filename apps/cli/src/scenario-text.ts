import type { Scenario } from '@recourse/content'
import type { Corpus, RoutePlan } from '@recourse/domain/route'
import type { Language } from '@recourse/domain/shared'
import { section, wrapped } from './layout.ts'
import { sayIn } from './world.ts'

/** The story, before its answer: it must never be taken for a person's. */
export function storyAsText({ id, story }: Scenario, language: Language): readonly string[] {
  const say = sayIn(language)
  return [
    say(`Scenario ${id}: an invented story, and not about any real person.`, `Scénario ${id} : une histoire inventée, qui ne parle d’aucune vraie personne.`),
    '',
    ...wrapped(story[language]),
    '',
  ]
}

type Answered = { readonly corpus: Corpus; readonly plan: RoutePlan }

/**
 * What came of each option that the scenario speaks of, in the words that may be said of it and never simply "open", and whether it is what the
 * scenario expects; its variations; and where to sign: a clinic puts its name to a story and to its answer.
 */
export function expectationsAsText({ expect, variations }: Scenario, { corpus, plan }: Answered, language: Language): readonly string[] {
  const say = sayIn(language)
  const expected = Object.entries(expect.options ?? {}).map(([id, finding]) => {
    const title = corpus.law.options.find((o) => o.id === id)?.title[language] ?? ''
    const found = plan.options.find((o) => o.id === id)
    const differs = found?.finding === finding ? '' : say('NOT WHAT IS EXPECTED. ', 'PAS CE QUI EST ATTENDU. ')
    return `${title} (${id})${say(': ', '\u00A0: ')}${differs}${found?.words[language] ?? ''}`
  })
  return [
    '',
    ...section(say('What this scenario is about:', 'Ce dont parle ce scénario :'), expected, ''),
    ...section(
      say('Its variations:', 'Ses variantes :'),
      variations.map((v) => v.why[language]),
      '',
    ),
    '',
    say(
      'Read by: ______________________  Capacity: __________________  Date: __________',
      'Lu par : ______________________  Titre : __________________  Date : __________',
    ),
  ]
}
