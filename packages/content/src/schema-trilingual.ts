import { z } from 'zod'
import { type Message, message } from './content-problem.ts'
import { fault, text } from './schema-text.ts'

type Language = 'en' | 'fr' | 'es'
type Rule = readonly [wrong: (text: string) => boolean, told: Message]

const straight = message(
  'the text holds a straight quotation mark or apostrophe',
  'le texte contient un guillemet ou une apostrophe droite',
  'write ’ for the apostrophe, and the quotation marks of the language: “ ”, « », «»',
  'écrivez ’ pour l’apostrophe, et les guillemets de la langue : “ ”, « », «»',
)
const spaced = message(
  'there is a space before a mark that takes none in this language',
  'il y a une espace devant un signe qui n’en prend pas dans cette langue',
  'remove the space',
  'enlevez l’espace',
)
const otherQuotes = message(
  'these are the quotation marks of another language',
  'ce sont les guillemets d’une autre langue',
  'write “ ” in English, « » with spaces inside in French, «» without in Spanish',
  'écrivez “ ” en anglais, « » avec espaces à l’intérieur en français, «» sans espaces en espagnol',
)
const bareColon = message(
  'a colon in French takes a space before it',
  'en français, le deux-points prend une espace devant',
  'add a space before the colon',
  'ajoutez une espace devant le deux-points',
)
const unopened = message(
  'a question or an exclamation in Spanish is not opened',
  'une question ou une exclamation en espagnol n’est pas ouverte',
  'write ¿ or ¡ where it begins',
  'écrivez ¿ ou ¡ là où elle commence',
)

const any = (pattern: RegExp) => (text: string) => pattern.test(text)
const unequal = (opening: string, closing: string) => (text: string) => text.split(opening).length !== text.split(closing).length

// A public page is read by people who judge us by it, and printed: these are the slips that are made most. In French, the usage of Canada.
const rules: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    [any(/["']/), straight],
    [any(/\s[:;?!]/), spaced],
    [any(/[«»]/), otherQuotes],
  ],
  fr: [
    [any(/["']/), straight],
    [any(/\s[;?!]/), spaced],
    [any(/[^\s]:(?:\s|$)/), bareColon],
    [any(/[“”]|«\S|\S»/), otherQuotes],
  ],
  es: [
    [any(/["']/), straight],
    [any(/\s[:;?!]/), spaced],
    [any(/[“”]|«\s|\s»/), otherQuotes],
    [unequal('¿', '?'), unopened],
    [unequal('¡', '!'), unopened],
  ],
}

const sameWords = message(
  'the text is word for word the English',
  'le texte est mot pour mot l’anglais',
  'write it in this language',
  'écrivez-le dans cette langue',
)

/** A text in English, French and Spanish, all required, with the typography of each. */
export const trilingual = z
  .strictObject({ en: text, fr: text, es: text })
  .check((ctx) => {
    for (const language of ['en', 'fr', 'es'] as const) {
      const words = ctx.value[language]
      const broken = rules[language].find(([wrong]) => wrong(words))
      if (broken) fault(ctx, broken[1], [language])
      if (language !== 'en' && words === ctx.value.en && words.split(' ').length > 3) fault(ctx, sameWords, [language])
    }
  })
  .meta({ id: 'trilingual', description: 'English, French and Spanish, all required.' })
