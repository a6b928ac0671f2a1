import { provisionsCitedBy } from '@recourse/content'
import { changeInWords } from '@recourse/domain/law'
import { storiesAbout } from '@recourse/domain/route'
import type { Command } from '../asked.ts'
import { packFor, provisionLines, sayNoPack } from '../law/show.ts'
import { section } from '../layout.ts'
import { statementAsText } from '../statement-text.ts'
import { exits } from '../world.ts'
import { namedOption, type OpenDesk, openDesk, type Reviewed } from './open-desk.ts'
import { optionAsText } from './option-text.ts'
import { stateWords, whereOf } from './state-words.ts'
import { storyAsText } from './story-text.ts'

function changes({ corpus, language, say }: OpenDesk, { desk }: Reviewed): readonly string[] {
  const title = say('Changed since it was last signed', 'Changé depuis la dernière signature')
  if (desk.changed === null) return [title, say('  It was never signed.', '  Elle n’a jamais été signée.')]
  return desk.changed.length === 0
    ? [title, say('  Nothing.', '  Rien.')]
    : section(
        title,
        desk.changed.map((part) => changeInWords(part, corpus.law)[language]),
        '',
      )
}

/** Where to sign: on paper first, and the command that records it. */
function signatureBlock({ say }: OpenDesk, { option, desk }: Reviewed): readonly string[] {
  return [
    '',
    say('Signature', 'Signature'),
    say(
      `  I have read this option as it stands (${desk.contentHash.slice(0, 8)}) and the provisions that it cites.`,
      `  J’ai lu cette option telle qu’elle est (${desk.contentHash.slice(0, 8)}) et les dispositions qu’elle cite.`,
    ),
    '',
    say(
      '  Name: ______________________________   Capacity: ______________________________',
      '  Nom : ______________________________   Titre : ______________________________',
    ),
    '',
    say(
      '  Provinces: _________________________   Good until: ____________________________',
      '  Provinces : ________________________   Valable jusqu’au : ______________________',
    ),
    '',
    say(
      '  Date: ______________________________   Signature: _____________________________',
      '  Date : _____________________________   Signature : _____________________________',
    ),
    '',
    say('  To record it: ', '  Pour l’enregistrer : ') +
      `recourse review sign ${option.id} --by "…" --capacity "…" --until AAAA-MM-JJ`.replace('AAAA-MM-JJ', say('YYYY-MM-DD', 'AAAA-MM-JJ')),
  ]
}

function order({ corpus, language, say }: OpenDesk, { option }: Reviewed): readonly string[] {
  const about = (things: readonly { readonly options: readonly string[] }[]) => things.filter((thing) => thing.options.includes(option.id))
  const reading = { corpus, language }
  return [
    ...section(
      say('Order of steps', 'Ordre des démarches'),
      corpus.law.traps.filter((t) => about([t]).length > 0).map((t) => statementAsText(reading, t.statement)),
      '',
    ),
    ...section(
      say('Clocks', 'Délais'),
      corpus.law.clocks.filter((c) => about([c]).length > 0).map((c) => `${c.label[language]}${say(': ', '\u00A0: ')}${statementAsText(reading, c.statement)}`),
      '',
    ),
  ]
}

/** `recourse review show OPTION`: everything that a lawyer reads before signing, to print. */
export const showOption: Command = async (asked, world) => {
  const open = openDesk(asked, world)
  if (typeof open === 'number') return open
  const reviewed = namedOption(open, asked, world)
  if (typeof reviewed === 'number') return reviewed
  const pack = packFor(asked, world)
  if (pack === null) return sayNoPack(open.say, world)
  const { corpus, desk, language, say, on } = open
  const { option } = reviewed
  const stories = storiesAbout(desk.stories, option.id)
  const signatures = reviewed.desk.signatures.map((s) => `${s.on}  ${s.by}, ${s.capacity}${whereOf(s, say)} → ${s.until} (${s.of.slice(0, 8)})`)
  const lines = [
    `# ${option.title[language]}  (${option.id})`,
    `${corpus.version} · ${on} · ${reviewed.desk.contentHash.slice(0, 8)}`,
    ...stateWords(option, on, undefined, say),
    '',
    ...changes(open, reviewed),
    ...section(say('Every signature', 'Toutes les signatures'), signatures, ''),
    '',
    ...optionAsText(open, option),
    ...order(open, reviewed),
    '',
    say('## The law that it cites', '## Le droit qu’elle cite'),
    ...provisionsCitedBy(option).flatMap((id) => {
      const provision = corpus.law.provisions[id]
      return provision ? ['', ...provisionLines(provision, pack, language)] : []
    }),
    '',
    say('## The stories that test it: invented, about no real person', '## Les histoires qui la mettent à l’épreuve : inventées, d’aucune vraie personne'),
    ...(stories.length === 0 ? [say('None.', 'Aucune.')] : stories.flatMap((story) => storyAsText(open, story, option.id))),
    ...signatureBlock(open, reviewed),
  ]
  for (const line of lines) world.out(line)
  return exits.done
}
