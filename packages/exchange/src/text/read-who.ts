import type { Criterion } from '@recourse/domain/directory'

const ages: readonly RegExp[] = [
  /\b(?<min>\d{1,2})\s*(?:-|–|to|à)\s*(?<max>\d{1,3})\s*(?:years?|ans|yrs?)?\b/i,
  /\b(?<min>\d{1,2})\s*(?:\+|years? (?:of age )?(?:and|or) (?:over|older|up)|ans et plus|and (?:over|older|up))/i,
  /\b(?:under|moins de)\s+(?<under>\d{1,2})\b/i,
]

/** Ages in free words ("Ages 16-24", "18 years and over", "moins de 18 ans"); undefined when none is understood. */
export function agesIn(text: string): Extract<Criterion, { kind: 'age' }> | undefined {
  for (const pattern of ages) {
    const found = pattern.exec(text)?.groups
    if (!found) continue
    const { min, max, under } = found
    const top = under === undefined ? max : String(Number(under) - 1)
    if (min !== undefined && top !== undefined && Number(min) > Number(top)) continue
    return { kind: 'age', ...(min === undefined ? {} : { min: Number(min) }), ...(top === undefined || Number(top) >= 120 ? {} : { max: Number(top) }) }
  }
  return undefined
}

/** One gender that free words name alone ("women only", "hommes"); undefined when they name none or several. */
export function genderIn(text: string): Extract<Criterion, { kind: 'gender' }> | undefined {
  const [women, men] = [/\b(?:women|woman|females?|femmes?)\b/i.test(text), /\b(?:men|man|males?|hommes?)\b/i.test(text)]
  return women === men ? undefined : { kind: 'gender', accepts: [women ? 'woman' : 'man'] }
}
