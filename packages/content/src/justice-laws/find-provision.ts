import type { Document, Element } from '@xmldom/xmldom'
import { childOf, childrenOf, foldWhiteSpace, labelOf, lineageOf, termsOf, wordsOf } from './official-elements.ts'
import type { Pinpoint } from './pinpoint.ts'

// Amendments that are not in force, schedules and quoted texts hold sections with the same numbers as the law's own.
const elsewhere = new Set(['RelatedOrNotInForce', 'AmendedText', 'Schedule', 'RecentAmendments', 'ReadAsText', 'SectionPiece'])

function sectionsOf(document: Document): readonly Element[] {
  return [...document.getElementsByTagName('Section')].filter((section) => lineageOf(section).every((e) => !elsewhere.has(e.nodeName)))
}

/** The pieces of a related provision: sections under a heading that ends with its citation, such as "— 2026, c. 4, s. 75". */
function relatedSection(document: Document, act: string, section: string): Element | undefined {
  const french = act.replace(' c. ', ' ch. ')
  const cited = [`${act}, s. ${section}`, `${french}, art. ${section}`]
  for (const related of document.getElementsByTagName('RelatedOrNotInForce')) {
    const heading = childOf(related, 'Heading')
    const title = heading ? foldWhiteSpace(wordsOf(heading)) : ''
    if (!cited.some((c) => title.endsWith(c))) continue
    const found = childrenOf(related).find((child) => child.nodeName === 'Section' && labelOf(child) === section)
    if (found) return found
  }
  return undefined
}

const below = (element: Element | undefined, levels: readonly string[]): Element | undefined =>
  levels.reduce<Element | undefined>((held, level) => held && childrenOf(held).find((child) => labelOf(child) === level), element)

function definitionIn(section: Element | undefined, term: string): Element | undefined {
  if (!section) return undefined
  return [...section.getElementsByTagName('Definition')].find((definition) => termsOf(definition).includes(term))
}

/** The element of a consolidated law that a pinpoint names, in either language; definitions are found by their term in either. */
export function findProvision(document: Document, pinpoint: Pinpoint): Element | undefined {
  if (pinpoint.kind === 'related') return below(relatedSection(document, pinpoint.act, pinpoint.section), pinpoint.levels)
  const [number = '', ...levels] = pinpoint.section.split(/[()]+/).filter((part) => part !== '')
  const section = below(
    sectionsOf(document).find((s) => labelOf(s) === number),
    levels,
  )
  return below(pinpoint.kind === 'definition' ? definitionIn(section, pinpoint.term) : section, pinpoint.levels)
}
