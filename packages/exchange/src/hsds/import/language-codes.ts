import { foldedName } from '@recourse/domain/directory'

// The languages of ISO 639-1, and the Indigenous languages and others that are spoken here and have three letters only.
const codes =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ase fcs moe mic crk atj'.split(
    ' ',
  )

const alike: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  cantonese: 'zh',
  mandarino: 'zh',
  'chinois mandarin': 'zh',
  cantonais: 'zh',
  chinese: 'zh',
  farsi: 'fa',
  dari: 'fa',
  persan: 'fa',
  tagalog: 'tl',
  filipino: 'tl',
  philippin: 'tl',
  fil: 'tl',
  pilipino: 'tl',
  creole: 'ht',
  'haitian creole': 'ht',
  'creole haitien': 'ht',
  punjabi: 'pa',
  panjabi: 'pa',
  pendjabi: 'pa',
  espagnol: 'es',
  castilian: 'es',
  flemish: 'nl',
  moldovan: 'ro',
  asl: 'ase',
  'american sign language': 'ase',
  lsq: 'fcs',
  'quebec sign language': 'fcs',
  'langue des signes quebecoise': 'fcs',
  ojibwe: 'oj',
  ojibway: 'oj',
  cree: 'cr',
  cri: 'cr',
  inuktitut: 'iu',
  innu: 'moe',
  mikmaq: 'mic',
  'mi kmaq': 'mic',
}

const byName: ReadonlyMap<string, string> = new Map(
  (['en', 'fr'] as const).flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    return codes.map((code) => [foldedName(names.of(code) ?? code), code] as const)
  }),
)

/** The shortest code of a language tag: `fra` and `fr-CA` are `fr`. Undefined when it is no code that we know. */
function codeOf(text: string): string | undefined {
  try {
    const { language } = new Intl.Locale(text.trim().replaceAll('_', '-'))
    return codes.includes(language) ? language : Object.hasOwn(alike, language) ? alike[language] : undefined
  } catch {
    return undefined
  }
}

/** The ISO 639-1 code of a language given by its code or by its name in English or French (three letters where there are no two). Never throws. */
export function languageCode(text: string): string | undefined {
  const name = foldedName(text)
  const found = (Object.hasOwn(alike, name) ? alike[name] : undefined) ?? byName.get(name)
  return found ?? (/^[a-z]{2,3}([-_].*)?$/i.test(text.trim()) ? codeOf(text) : undefined)
}

/** The English name of a language by its code, to write it; the code itself when it has none. */
export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
