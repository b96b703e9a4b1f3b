/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Tally with the names of what failed */

/** @param {...Tally} tallies @returns {Required<Tally>} */
export function sum(...tallies) {
  const add = (key) => tallies.reduce((total, tally) => total + tally[key], 0)
  const failures = tallies.flatMap((tally) => tally.failures ?? [])
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped'), failures }
}

/** What failed, a line each, for whoever sees the end of a run alone. @param {Tally} tally */
export function failureLines({ failures = [] }) {
  return failures.map((name) => `Failed: ${name}`)
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
  const failing = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name}: ${fullName}`),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failing, ...unloadable.map(({ name }) => `${name}: could not be loaded`)],
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
    flaky: titles(report.suites ?? [], 'flaky', []),
    failures: [
      ...titles(report.suites ?? [], 'unexpected', []),
      ...report.errors.map(({ message }) => message ?? 'an error outside of every test'),
    ],
  }
}

/** The tests that ended so. @returns {string[]} */
function titles(suites, ended, above) {
  return suites.flatMap((suite) => {
    const path = [...above, suite.title]
    const own = (suite.specs ?? []).filter(({ tests }) => tests.some(({ status }) => status === ended))
    return [...own.map(({ title }) => [...path, title].join(' › ')), ...titles(suite.suites ?? [], ended, path)]
  })
}
