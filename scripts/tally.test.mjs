import { describe, expect, it } from 'vitest'
import { closingLine, failureLines, playwrightTally, sum, vitestTally } from './lib/tally.mjs'

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('the count of the tests', () => {
  it('ends in one line', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(sum(one, one, { passed: 0, failed: 0, skipped: 1 })).toMatchObject({ passed: 2, failed: 4, skipped: 7 })
    expect(sum()).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
    expect(vitestTally({ ...vitest, testResults: [broken] })).toEqual({
      passed: 7,
      failed: 1,
      skipped: 0,
      failures: ['a.test.ts: could not be loaded'],
    })
  })

  it('counts a failed test once, and names it', () => {
    const assertionResults = [{ status: 'failed', fullName: 'a sum is right' }, { status: 'passed' }]
    const failing = { name: 'a.test.ts', status: 'failed', assertionResults }
    const tally = vitestTally({ ...vitest, numFailedTests: 1, testResults: [failing] })
    expect(tally.failed).toBe(1)
    expect(failureLines(sum({ passed: 1, failed: 0, skipped: 0 }, tally))).toEqual([
      'Failed: a.test.ts: a sum is right',
    ])
  })

  it('counts a failed journey and an error outside of the journeys as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 1 }
    const suites = [{ title: '1.spec.ts', specs: [{ title: 'b', tests: [{ status: 'unexpected' }] }] }]
    expect(playwrightTally({ stats, errors: [{ message: 'no server' }], suites })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
      flaky: [],
      failures: ['1.spec.ts › b', 'no server'],
    })
  })

  it('names the journeys that passed when tried again, and takes many of them for a fault', () => {
    const specs = [
      { title: 'a', tests: [{ status: 'flaky' }] },
      { title: 'b', tests: [{ status: 'expected' }] },
    ]
    const suites = [{ title: '1.spec.ts', specs: [], suites: [{ title: 'offline', specs }] }]
    const few = { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }
    expect(playwrightTally({ stats: few, errors: [], suites })).toEqual({
      passed: 6,
      failed: 0,
      skipped: 0,
      flaky: ['1.spec.ts › offline › a'],
      failures: [],
    })
    const many = { expected: 5, unexpected: 0, flaky: 4, skipped: 0 }
    expect(playwrightTally({ stats: many, errors: [], suites })).toMatchObject({ passed: 5, failed: 4 })
  })
})
