import type { Element } from '@xmldom/xmldom'
import { childrenOf, foldWhiteSpace, marginalNoteOf, wordsOf } from './official-elements.ts'

// History says when a text was amended; footnotes and notes of the editors are no part of it.
const notText = new Set(['MarginalNote', 'HistoricalNote', 'Footnote', 'ReaderNote', 'Note', 'OriginatingRef', 'Repealed'])
const structural = /^(?:Subsection|Paragraph|Subparagraph|Clause|Subclause|Subsubclause|Definition|DefinitionEnOnly|DefinitionFrOnly|Provision)$/

type Line = { readonly depth: number; readonly text: string }

/** The lines of a piece of law: its label with its own words, then each piece below it, with that piece's marginal note in brackets before. */
function linesOf(element: Element, depth: number): readonly Line[] {
  const lines: Line[] = []
  let opening = ''
  const close = (): void => {
    if (opening) lines.push({ depth, text: opening })
    opening = ''
  }
  for (const child of childrenOf(element)) {
    const name = child.nodeName
    if (notText.has(name)) continue
    if (structural.test(name)) {
      close()
      const note = marginalNoteOf(child)
      if (note) lines.push({ depth: depth + 1, text: `[${note}]` })
      lines.push(...linesOf(child, depth + 1))
    } else if (name === 'Label' || name === 'Text') opening = foldWhiteSpace(`${opening} ${wordsOf(child)}`)
    else {
      close()
      const text = foldWhiteSpace(wordsOf(child))
      if (text) lines.push({ depth, text })
    }
  }
  close()
  return lines
}

/** The official words of a piece of law, one line for each labelled piece, indented by level. Its own marginal note is not among them. */
export const officialTextOf = (element: Element): string =>
  linesOf(element, 0)
    .map((line) => `${'  '.repeat(line.depth)}${line.text}`)
    .join('\n')
