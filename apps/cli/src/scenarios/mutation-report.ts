import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { casesOf } from './cases-of.ts'
import { survivingMutants } from './surviving-mutants.ts'

// Run by `npm run prove`: makes every small mistake in the rules, under the scenarios, and prints what came of it as JSON.

const on = '2026-11-24'
const { corpus, scenarios } = checkContent({ contentDir: join(import.meta.dirname, '..', '..', '..', '..', 'content'), made: on })
if (!corpus) throw new Error('the content does not compile; see recourse check')
const cases = scenarios.flatMap((scenario) => casesOf(corpus, scenario))
const { mutants, equivalent, survivors } = survivingMutants(corpus.law, cases, on)
console.log(JSON.stringify({ options: corpus.law.options.length, scenarios: scenarios.length, cases: cases.length, mutants, equivalent, survivors }))
