/**
 * A place in a law: a section and the levels below it, or the definition of a term in a section. `200(3)(e)` is section 200, levels 3 and e;
 * `def:2:work permit` is the definition of "work permit" in section 2; `2026, c. 4, s. 75` is section 75 of the related provisions of that Act.
 */
export type Pinpoint =
  | { readonly kind: 'section'; readonly section: string; readonly levels: readonly string[] }
  | { readonly kind: 'definition'; readonly section: string; readonly term: string; readonly levels: readonly string[] }
  | { readonly kind: 'related'; readonly act: string; readonly section: string; readonly levels: readonly string[] }

const levelsOf = (text: string): readonly string[] => [...text.matchAll(/\(([^()]+)\)/g)].map((m) => m[1] ?? '')

const brackets = String.raw`((?:\([\w.*]+\))*)`
const sectionForm = new RegExp(`^([\\w.]+)${brackets}$`)
const definitionForm = new RegExp(`^def:([\\w.()]+):(.+?)${brackets}$`)
const relatedForm = new RegExp(`^(\\d{4}, c\\. \\d+), s\\. ([\\w.]+)${brackets}$`)

/** Reads a pinpoint as it is printed in English. Returns null when it is not one. */
export function readPinpoint(text: string): Pinpoint | null {
  const definition = definitionForm.exec(text)
  if (definition) {
    const [, section = '', term = '', levels = ''] = definition
    return { kind: 'definition', section, term, levels: levelsOf(levels) }
  }
  const related = relatedForm.exec(text)
  if (related) {
    const [, act = '', section = '', levels = ''] = related
    return { kind: 'related', act, section, levels: levelsOf(levels) }
  }
  const [, section, levels = ''] = sectionForm.exec(text) ?? []
  return section === undefined ? null : { kind: 'section', section, levels: levelsOf(levels) }
}
