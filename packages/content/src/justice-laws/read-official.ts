import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { findProvision } from './find-provision.ts'
import { limsOf, lineageOf, marginalNoteOf } from './official-elements.ts'
import { officialTextOf } from './official-text.ts'
import { readPinpoint } from './pinpoint.ts'

/** One provision as the consolidation gives it in one language. */
export type OfficialProvision = {
  readonly text: string
  /** Its own marginal note, or that of the nearest piece above it that has one. */
  readonly marginalNote?: string
  /** Absent for related provisions, which the consolidation does not number. */
  readonly fid?: string
  /** Day from which this version of this piece, or of the nearest dated piece above it, is in force. */
  readonly inForceFrom?: string
  /** Day on which its section was last amended. */
  readonly lastAmendedOn?: string
  readonly currentTo: string
}

/** A consolidated law in one language, ready to be asked. */
export type OfficialLaw = {
  readonly language: 'en' | 'fr'
  readonly currentTo: string
  /** The provision at a pinpoint written as in English (`200(3)(e)`), or null when the law has none there. */
  readonly at: (pinpoint: string) => OfficialProvision | null
}

const nearest = (lineage: readonly Element[], name: string): string | undefined => lineage.map((e) => limsOf(e, name)).find((value) => value !== undefined)

function provisionOf(element: Element, currentTo: string): OfficialProvision {
  // The body and the root bear the dates of the whole law, which say nothing of one section.
  const lineage = lineageOf(element)
  const inSection = lineage.slice(0, lineage.findIndex((e) => e.nodeName === 'Section') + 1)
  const optional = {
    marginalNote: inSection.map(marginalNoteOf).find((note) => note !== undefined),
    fid: limsOf(element, 'fid'),
    inForceFrom: nearest(inSection, 'inforce-start-date'),
    lastAmendedOn: nearest(inSection, 'lastAmendedDate'),
  }
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return { text: officialTextOf(element), ...known, currentTo }
}

function parsed(xml: string): Document | null {
  try {
    return new DOMParser({ onError: (level, message) => (level === 'warning' ? undefined : fail(message)) }).parseFromString(
      xml.replace(/^\uFEFF/, ''),
      'text/xml',
    )
  } catch {
    return null
  }
}

function fail(message: string): never {
  throw new Error(message)
}

/** Reads a consolidated Act or regulation of the Justice Laws site. Returns null when the text is not one. */
export function readOfficialLaw(xml: string): OfficialLaw | null {
  const document = parsed(xml)
  const root = document?.documentElement
  const currentTo = root && limsOf(root, 'current-date')
  if (!document || !root || !currentTo) return null
  return {
    language: root.getAttribute('xml:lang') === 'fr' ? 'fr' : 'en',
    currentTo,
    at: (text) => {
      const pinpoint = readPinpoint(text)
      const element = pinpoint && findProvision(document, pinpoint)
      return element ? provisionOf(element, currentTo) : null
    },
  }
}
