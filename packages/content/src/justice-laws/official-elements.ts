import type { Element } from '@xmldom/xmldom'

/** The child elements, in order. */
export const childrenOf = (element: Element): readonly Element[] => [...element.childNodes].filter((node): node is Element => node.nodeType === 1)

/** The first child element with this name. */
export const childOf = (element: Element, name: string): Element | undefined => childrenOf(element).find((child) => child.nodeName === name)

/** Runs of white space to one space, ends trimmed: the form in which official texts are compared and hashed. */
export const foldWhiteSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The words inside an element, without the letters that point to footnotes. */
export function wordsOf(element: Element): string {
  const inside = [...element.childNodes].map((node) => {
    if (node.nodeType !== 1) return node.nodeType === 3 || node.nodeType === 4 ? (node.nodeValue ?? '') : ''
    return node.nodeName === 'FootnoteRef' ? '' : wordsOf(node as Element)
  })
  return inside.join('')
}

const bare = (label: string): string => foldWhiteSpace(label).replace(/^\(|\)$/g, '')

/** The label of a piece of law without its brackets: `(ii.1)` in English, `(ii.1)` or `b)` in French. Empty when it has none. */
export function labelOf(element: Element): string {
  const label = childOf(element, 'Label')
  return label ? bare(wordsOf(label)) : ''
}

/** The marginal note of a piece of law, if it has its own. */
export function marginalNoteOf(element: Element): string | undefined {
  const note = childOf(element, 'MarginalNote')
  return note ? foldWhiteSpace(wordsOf(note)) : undefined
}

/** An attribute in the `lims` name space of the consolidation, such as `inforce-start-date`. */
export const limsOf = (element: Element, name: string): string | undefined => element.getAttribute(`lims:${name}`) ?? undefined

/** The element and those that hold it, the nearest first. */
export function lineageOf(element: Element): readonly Element[] {
  const parent = element.parentNode
  return parent?.nodeType === 1 ? [element, ...lineageOf(parent as Element)] : [element]
}

const terms = ['DefinedTermEn', 'DefinedTermFr']

/** The terms that a definition names, in either language, as printed. */
export const termsOf = (definition: Element): readonly string[] =>
  terms.flatMap((name) => [...definition.getElementsByTagName(name)].map((term) => foldWhiteSpace(wordsOf(term))))
