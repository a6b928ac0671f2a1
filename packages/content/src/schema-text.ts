import { isDay } from '@recourse/domain/shared'
import { z } from 'zod'
import { type Message, message, type Path } from './content-problem.ts'

/** Adds a problem in both languages to what a schema reports, at a path below the value being checked. */
export function fault(ctx: { readonly issues: unknown[]; readonly value?: unknown }, told: Message, path: Path = []): void {
  ctx.issues.push({ code: 'custom', message: told.what.en, params: told, path: [...path], input: undefined })
}

const rules: readonly (readonly [RegExp, Message])[] = [
  [/^\s*$/, message('the text is empty', 'le texte est vide', 'write it, in this language', 'écrivez-le, dans cette langue')],
  [
    /\[(?:FR|EN|ES)\]|\bTODO\b|\bFIXME\b|\bXXX\b|\b[Ll]orem ipsum\b/,
    message(
      'the text is unfinished: it holds a mark such as [FR] or TODO',
      'le texte n’est pas fini : il contient une marque comme [FR] ou TODO',
      'finish it',
      'finissez-le',
    ),
  ],
  [
    /[\n\r\t]/,
    message(
      'the text holds a line break or a tab',
      'le texte contient un saut de ligne ou une tabulation',
      'put it under ">-", every line with the same indent and no empty line',
      'mettez-le sous « >- », toutes les lignes au même retrait et sans ligne vide',
    ),
  ],
  [
    /^\s|\s$/,
    message(
      'the text begins or ends with a space',
      'le texte commence ou finit par une espace',
      'remove it; under ">-" nothing is added at the end',
      'enlevez-la; sous « >- », rien ne s’ajoute à la fin',
    ),
  ],
  [/ {2}/, message('the text holds two spaces in a row', 'le texte contient deux espaces de suite', 'keep one', 'n’en gardez qu’une')],
  [
    /\uFFFD|Ã.|â€|[\p{Cc}\p{Cf}]/u,
    message(
      'the text holds characters that were damaged or cannot be seen',
      'le texte contient des caractères abîmés ou invisibles',
      'write the line again, in UTF-8',
      'récrivez la ligne, en UTF-8',
    ),
  ],
  [/<\/?[a-z][^>]*>/i, message('the text holds HTML', 'le texte contient du HTML', 'write plain words', 'écrivez des mots simples')],
]

/** The problems of a text, whatever its language. */
export const problemsOfText = (text: string): readonly Message[] => rules.flatMap(([pattern, told]) => (pattern.test(text) ? [told] : [])).slice(0, 1)

/** A text that people read: finished, on one line, undamaged. */
export const text = z
  .string()
  .check((ctx) => {
    for (const told of problemsOfText(ctx.value)) fault(ctx, told)
  })
  .meta({ id: 'text', description: 'Finished words on one line (long text goes under ">-").', minLength: 1 })

const sameWords = message('the French is word for word the English', 'le français est mot pour mot l’anglais', 'write the French', 'écrivez le français')

/** A text in both official languages. Names may be the same in both; sentences may not. */
export const bilingual = z
  .strictObject({ en: text, fr: text })
  .check((ctx) => {
    if (ctx.value.en === ctx.value.fr && ctx.value.en.split(' ').length > 7) fault(ctx, sameWords, ['fr'])
  })
  .meta({ id: 'bilingual', description: 'English and French, both required.' })

/** The same sentence said of the person, and said to the person. */
export const twoVoices = z
  .strictObject({ worker: bilingual, together: bilingual })
  .meta({ id: 'twoVoices', description: 'worker: speaks of the person. together: speaks to the person.' })

const shaped = (id: string, pattern: RegExp, told: Message) =>
  z
    .string()
    .check((ctx) => {
      if (!pattern.test(ctx.value)) fault(ctx, told)
    })
    .meta({ id, description: told.repair.en, pattern: pattern.source })

const badId = (en: string, fr: string): Message => message('this is not an id of the right shape', 'ce n’est pas un identifiant de la bonne forme', en, fr)

/** Id of a fact, an option, a concept or a value: `permit_valid`. */
export const wordId = shaped(
  'wordId',
  /^[a-zA-Z][a-zA-Z0-9_]*$/,
  badId('use letters, digits and underscores, as in permit_valid', 'employez lettres, chiffres et traits de soulignement, comme dans permit_valid'),
)

/** Id of a source, a service, a notice, an element: `ircc-vtip-page`. */
export const slug = shaped(
  'slug',
  /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/,
  badId('use small letters, digits and hyphens, as in tied-permit', 'employez minuscules, chiffres et traits d’union, comme dans tied-permit'),
)

/** Id of a provision: instrument, then section and each bracketed level: `irpr-207.1-1`. */
export const provisionId = shaped(
  'provisionId',
  /^[a-z]+(?:-[0-9a-z]+(?:\.[0-9a-z]+)*)+$/,
  badId(
    'write the instrument, the section and each level with hyphens, as in irpr-200-3-e',
    'écrivez l’instrument, l’article et chaque niveau avec des traits d’union, comme dans irpr-200-3-e',
  ),
)

/** A civil day. */
export const day = z
  .string()
  .check((ctx) => {
    if (!isDay(ctx.value))
      fault(
        ctx,
        message(
          'this is not a day that exists',
          'ce n’est pas un jour qui existe',
          "write it in quotes as year, month, day: '2026-03-26'",
          "écrivez-le entre guillemets, année, mois, jour : '2026-03-26'",
        ),
      )
  })
  .meta({ id: 'day', description: "A civil day in quotes: '2026-03-26'.", pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const notPrinted = message(
  'a date as printed is a day, a month, a year or undated; words of one language are not for both',
  'une date imprimée est un jour, un mois, une année ou undated; des mots d’une langue ne valent pas pour les deux',
  "write it in quotes as '2025-02-04', '2016-11' or '2018', or write undated, or put the words under en and fr",
  "écrivez-la entre guillemets, comme '2025-02-04', '2016-11' ou '2018', ou écrivez undated, ou mettez les mots sous en et fr",
)

// '2018', '2016-11' and '2025-02-04' as the first day of what they name.
const firstDayOf = (printed: string): string => (/^\d{4}$/.test(printed) ? `${printed}-01-01` : /^\d{4}-\d{2}$/.test(printed) ? `${printed}-01` : printed)

const plainDate = z
  .string()
  .check((ctx) => {
    if (ctx.value !== 'undated' && !isDay(firstDayOf(ctx.value))) fault(ctx, notPrinted)
  })
  .meta({ id: 'plainDate', description: "'2025-02-04', '2016-11', '2018' or undated.", pattern: '^(undated|\\d{4}(-\\d{2}(-\\d{2})?)?)$' })

/** The date that a page bears: a day, a month, a year or `undated`, which are of no language, or words in both. */
export const printedDate = z
  .union([plainDate, bilingual])
  .meta({ id: 'printedDate', description: 'A day, a month, a year or undated; anything else in words, in English and French.' })

/** An address of a public page. Never `http:` with a user or a fragment of a search. */
export const url = z
  .string()
  .check((ctx) => {
    if (!/^https?:\/\/[^\s@"'<>]+$/.test(ctx.value) || !URL.canParse(ctx.value))
      fault(
        ctx,
        message(
          'this is not the address of a page',
          'ce n’est pas l’adresse d’une page',
          'write it whole, beginning with https://',
          'écrivez-la au complet, en commençant par https://',
        ),
      )
  })
  .meta({ id: 'url', format: 'uri' })

/** SHA-256 in small hexadecimal letters. */
export const sha256 = shaped(
  'sha256',
  /^[0-9a-f]{64}$/,
  badId('write the 64 small hexadecimal letters of the SHA-256', 'écrivez les 64 lettres hexadécimales minuscules du SHA-256'),
)

const unequalSheet = message(
  'the sheet does not have the same number of lines in the three languages',
  'la feuille n’a pas le même nombre de lignes dans les trois langues',
  'write the same lines in English, French and Spanish',
  'écrivez les mêmes lignes en anglais, en français et en espagnol',
)

/** The lines of the take-away sheet, as many in each language. */
export const sheet = z
  .strictObject({ en: z.array(text).min(1), fr: z.array(text).min(1), es: z.array(text).min(1) })
  .check((ctx) => {
    const { en, fr, es } = ctx.value
    if (fr.length !== en.length) fault(ctx, unequalSheet, ['fr'])
    if (es.length !== en.length) fault(ctx, unequalSheet, ['es'])
  })
  .meta({ id: 'sheet', description: 'Short lines that address the person, as many in each language.' })
