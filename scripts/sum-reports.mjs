/** What a part of the tests came to. `failures` and `skips` are names. */
export const nothing = { passed: 0, failed: 0, skipped: 0, skips: [] }

/** One check, such as types: one passed or one failed. */
export const ofCheck = (passed) => ({ ...nothing, passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

// A part that ended badly counts as one failure at least, even if it says that nothing failed, or left no report.
const atLeastOne = (failed, code) => Math.max(failed, code === 0 ? 0 : 1)

/**
 * What Vitest's JSON report says. A file that could not be read or loaded counts as a failure, since its tests are not in the count.
 * `report` is null when there is none.
 */
export function ofVitest(report, code) {
  if (!report) return { ...nothing, failed: atLeastOne(1, code) }
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })))
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
  const count = (status) => tests.filter((test) => test.status === status).length
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status))
  return {
    passed: count('passed'),
    failed: atLeastOne(count('failed') + unloaded.length, code),
    skipped: skipped.length,
    skips: skipped.map((test) => test.fullName),
  }
}

const specsOf = (suite, above = []) => [
  ...(suite.specs ?? []).map((spec) => ({ ...spec, path: [...above, suite.title, spec.title] })),
  ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, [...above, suite.title])),
]

/** What Playwright's JSON report says. A flaky test has failed once, so it counts as failed. `report` is null when there is none. */
export function ofPlaywright(report, code) {
  if (!report) return { ...nothing, failed: atLeastOne(1, code) }
  const { expected, unexpected, flaky, skipped } = report.stats
  const skips = report.suites
    .flatMap((suite) => specsOf(suite))
    .filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
    .map((spec) => spec.path.join(' › '))
  return { passed: expected, failed: atLeastOne(unexpected + flaky, code), skipped, skips }
}

/** The sum of the parts. */
export function sum(parts) {
  const add = (key) => parts.reduce((total, part) => total + part[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped'), skips: parts.flatMap((part) => part.skips) }
}

/** The last line. What was skipped is only named when something was. */
export const lastLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
