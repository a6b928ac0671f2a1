const codes: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  espagnol: 'es',
  tagalog: 'tl',
  filipino: 'tl',
  punjabi: 'pa',
  pendjabi: 'pa',
  arabic: 'ar',
  arabe: 'ar',
  mandarin: 'zh',
  cantonese: 'zh',
  chinese: 'zh',
  'chinese (mandarin)': 'zh',
  'chinese (cantonese)': 'zh',
  chinois: 'zh',
  ojibway: 'oj',
  ojibwe: 'oj',
  cree: 'cr',
  cri: 'cr',
  inuktitut: 'iu',
  portuguese: 'pt',
  portugais: 'pt',
  italian: 'it',
  italien: 'it',
  german: 'de',
  allemand: 'de',
  russian: 'ru',
  russe: 'ru',
  ukrainian: 'uk',
  ukrainien: 'uk',
  polish: 'pl',
  polonais: 'pl',
  vietnamese: 'vi',
  vietnamien: 'vi',
  korean: 'ko',
  coréen: 'ko',
  japanese: 'ja',
  japonais: 'ja',
  hindi: 'hi',
  urdu: 'ur',
  bengali: 'bn',
  gujarati: 'gu',
  tamil: 'ta',
  farsi: 'fa',
  persian: 'fa',
  dari: 'fa',
  pashto: 'ps',
  somali: 'so',
  tigrinya: 'ti',
  amharic: 'am',
  swahili: 'sw',
  turkish: 'tr',
  kurdish: 'ku',
  romanian: 'ro',
  hungarian: 'hu',
  czech: 'cs',
  thai: 'th',
  'haitian creole': 'ht',
  'créole haïtien': 'ht',
  'american sign language': 'ase',
  asl: 'ase',
  lsq: 'fcs',
}

/** Languages that were understood, as ISO 639 codes, and the pieces of text that were not. */
export type ReadLanguages = { readonly codes: readonly string[]; readonly left: readonly string[] }

/** Reads a list of names of languages parted by semicolons, commas or lines. What is more than a name ("interpreters may be arranged") is left. */
export function readLanguages(text: string): ReadLanguages {
  const pieces = text
    .split(/[;,\n/]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const read = pieces.map((piece) => {
    const name = piece.toLowerCase()
    return { piece, code: Object.hasOwn(codes, name) ? codes[name] : undefined }
  })
  return { codes: [...new Set(read.flatMap(({ code }) => code ?? []))], left: read.filter(({ code }) => code === undefined).map(({ piece }) => piece) }
}
