import { ok, type Result } from '@recourse/domain/shared'
import { DOMParser, type Document as XmlDocument } from '@xmldom/xmldom'
import type { ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from './import-problem.ts'
import { limits } from './limits.ts'

// The end of what begins at a "<": a comment and a CDATA hold marks that are no tags. -1 when it never ends.
function endOfMark(text: string, at: number): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>'
  const end = text.indexOf(close, at)
  return end < 0 ? -1 : end + close.length
}

// Counted on the text, before a parser that might call itself sees it. Each character is looked at once, whatever the file holds.
function isTooDeep(text: string): boolean {
  let depth = 0
  let at = text.indexOf('<')
  while (at >= 0) {
    const end = endOfMark(text, at)
    if (end < 0) return false
    const second = text.charAt(at + 1)
    if (second === '/') depth -= 1
    else if (second !== '!' && second !== '?' && text.charAt(end - 2) !== '/') depth += 1
    if (depth > limits.depth) return true
    at = text.indexOf('<', end)
  }
  return false
}

const hostile = (where: string): Result<never, ImportProblem> =>
  refuse(
    'hostile',
    where,
    andNothingTaken(
      both(
        'The XML declares a document type or entities, or is more than 100 levels deep. Such files can be made to bring a program down.',
        'Le XML déclare un type de document ou des entités, ou a plus de 100 niveaux. De tels fichiers peuvent faire tomber un programme.',
      ),
    ),
    both(
      'If you trust where it comes from, take out the line that begins with <!DOCTYPE and bring it again.',
      'Si vous avez confiance en sa source, enlevez la ligne qui commence par <!DOCTYPE et apportez-le de nouveau.',
    ),
  )

/** Whether XML declares a document type or entities. A page of the Web declares one that is harmless, and is no list anyway. */
export const declaresEntities = (text: string): boolean => /<!\s*(?:DOCTYPE(?!\s+html\s*>)|ENTITY|ELEMENT|ATTLIST)/i.test(text)

/** The refusal of such XML. */
export const refuseEntities = hostile

/** Reads XML. Refuses any DOCTYPE or ENTITY before parsing, elements more than 100 deep, and what is not well formed (a file cut short). */
export function parseXml(text: string, where: string): Result<XmlDocument, ImportProblem> {
  if (declaresEntities(text) || isTooDeep(text)) return hostile(where)
  try {
    // xmldom mends what it can unless it is told not to: a file cut short must be refused, never read in part.
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`)
      },
    })
    const document = parser.parseFromString(text, 'text/xml')
    if (document.documentElement) return ok(document)
  } catch {
    // Said below: the parser's own words may hold words of the file.
  }
  return refuse(
    'broken',
    where,
    andNothingTaken(both('The XML is cut short or not well formed.', 'Le XML est coupé ou mal formé.')),
    both('Bring it again from where it comes from.', 'Reprenez-le là d’où il vient.'),
  )
}
