import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import { type Message, message } from './content-problem.ts'

/** Where a node stands: whether it is a key, and what holds it. */
export type Standing = { readonly isKey: boolean; readonly ancestors: readonly unknown[] }

const faults = {
  shared: message(
    'an anchor, an alias or a tag (&, *, !) is used',
    'une ancre, un alias ou une étiquette (&, *, !) est employé',
    'write the text out; put it under ">-" when it begins with one of these signs',
    'écrivez le texte au long; mettez-le sous « >- » quand il commence par un de ces signes',
  ),
  flowProse: message(
    'text is written in { } on one line, where a comma would cut it',
    'un texte est écrit entre { } sur une ligne, où une virgule le couperait',
    'write each language on its own line, under the key',
    'écrivez chaque langue sur sa propre ligne, sous la clé',
  ),
  flowList: message(
    'text is written in [ ] on one line, where a comma would cut it',
    'un texte est écrit entre [ ] sur une ligne, où une virgule le couperait',
    'write each text on its own line that begins with "- "',
    'écrivez chaque texte sur sa propre ligne, qui commence par « - »',
  ),
  cut: message(
    'a number sign cut this text: what follows it was taken for a comment',
    'un dièse a coupé ce texte : la suite a été prise pour un commentaire',
    'write the text under ">-", or move the comment to its own line',
    'écrivez le texte sous « >- », ou mettez le commentaire sur sa propre ligne',
  ),
  empty: message(
    'there is nothing after the colon',
    'il n’y a rien après le deux-points',
    'write the value, or remove the key',
    'écrivez la valeur ou enlevez la clé',
  ),
  unquoted: message(
    'a date, an hour, or a word such as yes, no, on or off is not in quotes',
    'une date, une heure, ou un mot comme yes, no, on ou off n’est pas entre guillemets',
    "put it in quotes: 'yes', '2026-03-26'",
    "mettez des guillemets : 'yes', '2026-03-26'",
  ),
} as const

// ON is left out on purpose: in YAML 1.2 it is plain text, and it is a province.
const needsQuotes = /^(?:yes|Yes|YES|no|No|NO|on|On|off|Off|OFF|y|Y|n|N|\d{4}-\d{2}-\d{2}(?:[T ].*)?|\d{1,2}:\d{2}(?::\d{2})?)$/

// The one value of the rule language that holds spaces without being prose.
const dayReference = /^today(?: [+-] \d+ (?:day|month|year)s?)?$/

const languages = new Set(['en', 'fr', 'es'])

function holderOf(ancestors: readonly unknown[]): { readonly flow: 'map' | 'list' | null } {
  const holder = [...ancestors].reverse().find((a) => !isPair(a))
  if (isMap(holder)) return { flow: holder.flow ? 'map' : null }
  return { flow: isSeq(holder) && holder.flow ? 'list' : null }
}

/** What YAML would make of this node that its writer did not mean, or `null` when it is safe. */
export function mangledBy(node: Node, { isKey, ancestors }: Standing): Message | null {
  if (isAlias(node)) return faults.shared
  if ('anchor' in node && node.anchor) return faults.shared
  if (isMap(node)) {
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) return faults.shared
    return node.flow && node.items.some((pair) => isScalar(pair.key) && languages.has(String(pair.key.value))) ? faults.flowProse : null
  }
  if (!isScalar(node) || isKey) return null
  if (node.tag) return faults.shared
  // An explicit null is left to the schema, which wants it in one place only: a scenario with no next question.
  if (node.value === null) return node.source === 'null' ? null : faults.empty
  if (node.type !== 'PLAIN') return null
  const source = node.source ?? ''
  if (needsQuotes.test(source)) return faults.unquoted
  if (!/\s/.test(source) || dayReference.test(source)) return null
  const { flow } = holderOf(ancestors)
  if (flow === 'map') return faults.flowProse
  if (flow === 'list') return faults.flowList
  return node.comment ? faults.cut : null
}
