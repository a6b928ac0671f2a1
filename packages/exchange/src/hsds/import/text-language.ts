import type { Bilingual } from '@recourse/domain/shared'

const french =
  /(?:^|[\s’'(])(?:le|la|les|des|du|une?|et|pour|aux?|est|sont|avec|dans|sur|par|vous|nous|qui|femmes|personnes|aide|soutien|maison|centre d['’])(?=$|[\s,.;:’')])/giu
const english = /(?:^|[\s(])(?:the|and|for|of|to|with|is|are|in|on|by|you|we|who|women|people|help|support|services?|house|must|be)(?=$|[\s,.;:)])/giu

/** The official language that a text seems to be in, by its small words. English when nothing tells. */
export const languageOfText = (text: string): 'en' | 'fr' => ((text.match(french) ?? []).length > (text.match(english) ?? []).length ? 'fr' : 'en')

/** The same words in both halves: what exists in one language only. `onlyIn` of the service says so. */
export const asIs = (text: string): Bilingual => ({ en: text, fr: text })
