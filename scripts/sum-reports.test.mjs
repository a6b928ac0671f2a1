import { describe, expect, test } from 'vitest'
import { lastLine, nothing, ofCheck, ofPlaywright, ofVitest, sum } from './sum-reports.mjs'

const file = (status, ...tests) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([title, outcome]) => ({ fullName: title, status: outcome })),
})

describe('what Vitest came to', () => {
  test('counts what passed and failed, and names what was skipped', () => {
    const report = { testResults: [file('failed', ['one', 'passed'], ['two', 'failed']), file('passed', ['three', 'skipped'], ['four', 'pending'])] }
    expect(ofVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 2, skips: ['three', 'four'] })
  })

  test('a file that could not be loaded is a failure, beside the tests that failed elsewhere', () => {
    expect(ofVitest({ testResults: [file('failed'), file('failed', ['one', 'failed'])] }, 1)).toMatchObject({ passed: 0, failed: 2 })
  })

  test('an end that is bad, with no failed test, is still a failure', () => {
    expect(ofVitest({ testResults: [file('passed', ['one', 'passed'])] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('no report is a failure, whatever the exit code says', () => {
    expect(ofVitest(null, 0).failed).toBe(1)
    expect(ofPlaywright(null, 0).failed).toBe(1)
  })
})

describe('what Playwright came to', () => {
  const spec = (title, status) => ({ title, tests: [{ status }] })
  const report = (stats, ...specs) => ({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    suites: [{ title: 'b.spec.ts', suites: [{ title: 'group', specs }] }],
  })

  test('counts a flaky test as failed, and names what was skipped by its whole path', () => {
    expect(ofPlaywright(report({ expected: 3, unexpected: 1, flaky: 1, skipped: 1 }, spec('one', 'expected'), spec('two', 'skipped')), 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
      skips: ['b.spec.ts › group › two'],
    })
  })

  test('a browser that never started is a failure', () => {
    expect(ofPlaywright(report({}), 1)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('the last line', () => {
  test('is the sum, and says what was skipped only when something was', () => {
    const parts = [ofCheck(true), ofCheck(false), nothing, { passed: 10, failed: 0, skipped: 0, skips: [] }]
    expect(lastLine(sum(parts))).toBe('11 passed, 1 failed')
    expect(lastLine(sum([...parts, { ...nothing, skipped: 2, skips: ['a', 'b'] }]))).toBe('11 passed, 1 failed, 2 skipped')
  })

  test('keeps the names of what was skipped', () => {
    expect(sum([{ ...nothing, skipped: 1, skips: ['a'] }, nothing, { ...nothing, skipped: 1, skips: ['b'] }]).skips).toEqual(['a', 'b'])
  })
})
