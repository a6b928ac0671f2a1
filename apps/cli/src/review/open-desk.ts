import { checkContent } from '@recourse/content'
import type { LawfulOption } from '@recourse/domain/law'
import type { Corpus, Desk, DeskOption } from '@recourse/domain/route'
import type { Day, Language } from '@recourse/domain/shared'
import type { Asked } from '../asked.ts'
import { contentDirOf, sayLoadFailure } from '../load-corpus.ts'
import { type Exit, exits, type Say, sayIn, type World } from '../world.ts'

/** The content as reviewers see it, ready to be asked. */
export type OpenDesk = {
  readonly corpus: Corpus
  readonly desk: Desk
  readonly on: Day
  readonly language: Language
  readonly say: Say
}

/** An option with what reviewers did with it. */
export type Reviewed = { readonly option: LawfulOption; readonly desk: DeskOption }

/** Compiles the content, or says why it cannot be and how the command ends. */
export function openDesk(asked: Asked, world: World): OpenDesk | Exit {
  const places = world.places ? { places: world.places } : {}
  const { corpus, desk, problems } = checkContent({ contentDir: contentDirOf(asked, world), made: world.today(), ...places })
  if (corpus && desk) return { corpus, desk, on: asked.on ?? world.today(), language: asked.language, say: sayIn(asked.language) }
  sayLoadFailure({ kind: 'content-broken', problems }, asked.language, world)
  return exits.contentBroken
}

/** The one option that the command names, or how it ends without one, which has then been said. */
export function namedOption({ corpus, desk, say }: OpenDesk, asked: Asked, world: World): Reviewed | Exit {
  const [id, ...more] = asked.arguments
  const option = corpus.law.options.find((o) => o.id === id)
  const reviewed = desk.options.find((o) => o.id === id)
  if (option && reviewed && more.length === 0) return { option, desk: reviewed }
  const ids = corpus.law.options.map((o) => o.id).join(', ')
  world.err(
    more.length > 0
      ? say('One option at a time.', 'Une option à la fois.')
      : say(`No option has this id. Options: ${ids}`, `Aucune option n’a cet identifiant. Options : ${ids}`),
  )
  return exits.usage
}

/** The allowed ids of provinces, as the vocabulary lists them. */
export const provincesOf = ({ corpus }: Pick<OpenDesk, 'corpus'>): readonly string[] => {
  const type = corpus.law.facts.find((fact) => fact.id === 'province')?.type
  return type?.kind === 'enum' ? type.values.map((value) => value.id) : []
}
