const englishStreet =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Court|Crescent|Cres|Parkway|Pkwy|Highway|Hwy|Sideroad|Concession|Terrace|Way|Place|Square|Trail'
const frenchStreet = 'rue|avenue|av\\.|boulevard|boul\\.|blvd|chemin|ch\\.|route|rang|côte|montée|ruelle|allée|promenade|croissant|autoroute'

const direction = '[NSEW]\\.?|North|South|East|West'
const namedWord = `(?:${direction}|\\d{1,3}(?:st|nd|rd|th)|[\\p{Lu}][\\p{L}’'.-]*)`

const addresses: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,6}[A-Za-z]?,?\\s+(?:${namedWord}\\s+){1,4}(?:${englishStreet})\\b`, 'u'),
  // Numbered streets, as in the west: 12345 104 Avenue.
  new RegExp(`\\b\\d{2,6}\\s+(?:(?:${direction})\\s+)?\\d{1,3}[A-Z]?\\s+(?:${englishStreet})\\b`, 'u'),
  new RegExp(`\\b\\d{1,6}[A-Za-z]?(?:\\s+(?:bis|ter))?,?\\s+(?:de\\s+la\\s+|du\\s+|de\\s+l['’]\\s*)?(?:${frenchStreet})\\s+(?:\\p{L}|\\d)`, 'iu'),
  /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][\s-]?\d[ABCEGHJ-NPRSTV-Z]\d\b/iu,
  // Two numbers that are a place in Canada: latitude 41 to 84, longitude 52 to 141.
  /(?<!\d)(?:4[1-9]|[5-7]\d|8[0-4])[.,]\d{2,}\D{1,6}(?:5[2-9]|[6-9]\d|1[0-3]\d|14[01])[.,]\d{2,}/u,
  /\d\s*°\s*(?:\d|[NSEWO]\b)/u,
]

// What else leads to a place and is refused only where nothing may: streets in small letters, crossings, post boxes, rural routes, postal areas.
const traces: readonly RegExp[] = [
  /\b\d{1,6}[a-z]?,?\s+(?!hours?\b|days?\b|beds?\b|people\b|women\b|men\b|more\b)(?:[\p{L}’'.-]+\s+){1,2}(?:street|avenue|ave|road|rd|boulevard|blvd|crescent|highway|hwy)\b/iu,
  /\b(?:corner of|coin (?:de|des|du)|angle (?:de|des|du))\b/iu,
  /\b(?:P\.?\s?O\.?\s?Box|Post Office Box|case postale|C\.\s?P\.|R\.\s?R\.|RR)\s*#?\s*\d/iu,
  /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\b/iu,
]

/** Whether a text holds something like a street address, a postal code or coordinates. */
export const looksLikeAddress = (text: string): boolean => addresses.some((pattern) => pattern.test(text))

/** The same, or anything else that leads to a place: for a site that nobody may find. Wrong now and then, on the side of refusing. */
export const leadsToPlace = (text: string): boolean => looksLikeAddress(text) || traces.some((pattern) => pattern.test(text))
