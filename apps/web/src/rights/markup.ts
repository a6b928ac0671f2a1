/** Markup made by `html`, whose every text was escaped. */
export type Markup = { readonly markup: string }

type Part = string | Markup | readonly Markup[] | null

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function written(part: Part | undefined): string {
  if (part === null || part === undefined) return ''
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}

/** A template in which a text can become no markup and leave no attribute: nothing else writes the pages, so nothing in the content can. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((text, i) => text + written(parts[i])).join(''),
})

/** Several pieces with the same words between them. */
export const joined = (pieces: readonly Markup[], between: string): Markup => ({ markup: pieces.map((piece) => piece.markup).join(written(between)) })
