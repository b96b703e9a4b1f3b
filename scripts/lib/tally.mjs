/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {...Tally} tallies @returns {Tally} */
export function sum(...tallies) {
  const add = (key) => tallies.reduce((total, tally) => total + tally[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/** The line that a run of the tests ends with. @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * What Vitest's JSON report counts; a file that could not even be loaded counts as one failure.
 * @returns {Tally}
 */
export function vitestTally(report) {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Journeys that may pass at a second try before a run counts them as failures. */
export const toleratedFlaky = 3

/**
 * What Playwright's JSON report counts; an error outside every test counts as one failure. A test that passed only
 * when tried again counts as passed as long as there are few of them: one race among hundreds of journeys is named for
 * somebody to mend, many of them are a fault.
 * @returns {Tally & { flaky: string[] }}
 */
export function playwrightTally(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  const tolerated = flaky <= toleratedFlaky ? flaky : 0
  return {
    passed: expected + tolerated,
    failed: unexpected + flaky - tolerated + report.errors.length,
    skipped,
    flaky: flakyTitles(report.suites ?? [], []),
  }
}

/** @returns {string[]} */
function flakyTitles(suites, above) {
  return suites.flatMap((suite) => {
    const path = [...above, suite.title]
    const own = (suite.specs ?? []).filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    return [...own.map(({ title }) => [...path, title].join(' › ')), ...flakyTitles(suite.suites ?? [], path)]
  })
}
