import type { Element as XmlElement } from '@xmldom/xmldom'
import { plainText } from '../text/read-phones.ts'

/** The elements within an element that bear a name, one level down, in order. */
export function within(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child) && child.localName === name) found.push(child)
  return found
}

const isElement = (node: { readonly nodeType: number }): node is XmlElement => node.nodeType === 1

/** The first element along a path of names, as `ResourceInfo` or `Email/Address`. */
export function first(element: XmlElement, path: string): XmlElement | undefined {
  let at: XmlElement | undefined = element
  for (const name of path.split('/')) at = at && within(at, name)[0]
  return at
}

/** The words of the first element along a path, without tags and with single spaces; '' when there is none. */
export const wordsAt = (element: XmlElement, path: string): string => plainText(first(element, path)?.textContent ?? '')

/** The words of every element of a name one level down. */
export const allWords = (element: XmlElement, name: string): readonly string[] =>
  within(element, name)
    .map((found) => plainText(found.textContent ?? ''))
    .filter((words) => words !== '')

/** Whether an attribute says yes. */
export const saysYes = (element: XmlElement | undefined, attribute: string): boolean => /^(?:true|1|yes)$/i.test(element?.getAttribute(attribute) ?? '')
