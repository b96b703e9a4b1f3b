import { describe, expect, it } from 'vitest'
import { closingLine, playwrightTally, sum, vitestTally } from './lib/tally.mjs'

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('the count of the tests', () => {
  it('ends in one line', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(sum(one, one, { passed: 0, failed: 0, skipped: 1 })).toEqual({ passed: 2, failed: 4, skipped: 7 })
    expect(sum()).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(vitestTally({ ...vitest, testResults: [broken] })).toEqual({ passed: 7, failed: 1, skipped: 0 })
  })

  it('counts a failed test once', () => {
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }
    expect(vitestTally({ ...vitest, numFailedTests: 1, testResults: [failing] }).failed).toBe(1)
  })

  it('counts a failed journey and an error outside of the journeys as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 1 }
    expect(playwrightTally({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 1, flaky: [] })
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
    })
    const many = { expected: 5, unexpected: 0, flaky: 4, skipped: 0 }
    expect(playwrightTally({ stats: many, errors: [], suites })).toMatchObject({ passed: 5, failed: 4 })
  })
})
