import type { Language } from '@recourse/domain/shared'
import type { ContentProblem } from './content-problem.ts'

/** One problem as lines for a terminal: where, what is wrong, how to repair it. */
export function printProblem({ file, place, line, column, what, repair }: ContentProblem, language: Language): string {
  const position = line === undefined ? '' : `:${line}:${column ?? 1}`
  const at = place === '' ? '' : language === 'fr' ? `  à ${place}` : `  at ${place}`
  const [colon, repairWord] = language === 'fr' ? ['\u00A0:', 'À faire'] : [':', 'Repair']
  return `content/${file}${position}${at}\n    ${what[language]}\n    ${repairWord}${colon} ${repair[language]}`
}
