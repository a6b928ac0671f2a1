import { Document, visit } from 'yaml'
import { hashOfficialText } from './hash-official-text.ts'
import { type Instrument, instruments } from './instruments.ts'
import { sealOf } from './provision-seal.ts'
import type { OfficialProvision } from './read-official.ts'

type Pair = { readonly en: string; readonly fr: string }

/** What a provision file is made from: where the text is, the text in each language, and our own words. */
export type ProvisionSource = {
  readonly instrument: Instrument
  /** As printed in English: `200(3)(e)`. */
  readonly pinpoint: string
  readonly official: { readonly en: OfficialProvision; readonly fr: OfficialProvision }
  readonly readBy: 'parser' | 'transcribed'
  readonly says: Pair
}

const site = 'https://laws-lois.justice.gc.ca'

/** `200(3)(e)(i)` as French prints it, `200(3)e)(i)`: the first lettered level has no opening bracket. */
export function frenchPinpoint(pinpoint: string): string {
  const [section = '', ...levels] = pinpoint.split(/[()]+/).filter((part) => part !== '')
  const lettered = levels.findIndex((level) => /^[a-z]/.test(level))
  return levels.reduce((text, level, i) => `${text}${i === lettered ? `${level})` : `(${level})`}`, section)
}

/** The name that French gives to the lowest level of a pinpoint: article, paragraphe, alinéa, sous-alinéa, division. */
export function frenchLevel(pinpoint: string): string {
  const levels = pinpoint
    .split(/[()]+/)
    .filter((part) => part !== '')
    .slice(1)
  const lettered = levels.findIndex((level) => /^[a-z]/.test(level))
  if (levels.length === 0) return 'art.'
  if (lettered < 0) return 'par.'
  return ['al.', 'sous-al.', 'div.'][levels.length - 1 - lettered] ?? 'subdiv.'
}

/** The later of two days, either of which may not be known. */
export const laterDay = (a?: string, b?: string): string | undefined =>
  [a, b]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

/** The id of a provision, which is also its file name: `irpr-200-3-e`. */
export const provisionIdOf = (instrument: Instrument, pinpoint: string): string =>
  [instrument.short.toLowerCase(), ...pinpoint.split(/[()]+/).filter((part) => part !== '')].join('-').toLowerCase()

/** The instrument and the pinpoint that an id names, or null when no instrument has this name. */
export function pinpointOfId(id: string): { readonly instrument: Instrument; readonly pinpoint: string } | null {
  const [short = '', section = '', ...levels] = id.split('-')
  const instrument = instruments.get(short)
  return instrument && section !== '' ? { instrument, pinpoint: `${section}${levels.map((level) => `(${level})`).join('')}` } : null
}

/** How an id is cited in few words, in each language: `IRPR 200(3)(e)`, `RIPR 200(3)e)`. Null when no instrument has this name. */
export function shortCitationOf(id: string): Pair | null {
  const place = pinpointOfId(id)
  if (!place) return null
  const { instrument, pinpoint } = place
  return { en: `${instrument.short} ${pinpoint}`, fr: `${instrument.shortFr} ${frenchPinpoint(pinpoint)}` }
}

/** Block style, as the content wants it: dates and numbers in quotes, long text folded. */
function printed(file: object): string {
  const doc = new Document(file)
  visit(doc, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return
      if (/^\d/.test(node.value)) node.type = 'QUOTE_SINGLE'
      else if (node.value.length > 100 && node.value.includes(' ')) node.type = 'BLOCK_FOLDED'
    },
  })
  return doc.toString({ lineWidth: 150, singleQuote: true })
}

/** The YAML of a provision file. The official text is hashed, never written. Where the two languages differ in a date, the later one stands. */
export function provisionFile({ instrument, pinpoint, official, readBy, says }: ProvisionSource): string {
  const { en, fr } = official
  const section = /^[\w.]+/.exec(pinpoint)?.[0] ?? pinpoint
  const inForceFrom = laterDay(en.inForceFrom, fr.inForceFrom)
  const lastAmendedOn = laterDay(en.lastAmendedOn, fr.lastAmendedOn)
  const file = {
    instrument: instrument.short,
    pinpoint,
    citation: { en: `${instrument.title.en}, s. ${pinpoint}`, fr: `${instrument.title.fr}, ${frenchLevel(pinpoint)} ${frenchPinpoint(pinpoint)}` },
    ...(en.fid && fr.fid ? { fid: { en: en.fid, fr: fr.fid } } : {}),
    url: { en: `${site}/${instrument.path.en}/section-${section}.html`, fr: `${site}/${instrument.path.fr}/section-${section}.html` },
    ...(inForceFrom ? { inForceFrom } : {}),
    ...(lastAmendedOn ? { lastAmendedOn } : {}),
    currentTo: [en.currentTo, fr.currentTo].sort()[0],
    hash: { en: hashOfficialText(en.text), fr: hashOfficialText(fr.text) },
    readBy,
  }
  return printed({ ...file, seal: sealOf(file), says })
}
