import { EnvironmentError } from '../../lib/environment.mjs'
import { DatabaseSetupError } from './errors.mjs'

/**
 * Runs a command's work and prints its sentence; what somebody can mend is one sentence too, and a non-zero exit.
 *
 * @param {() => Promise<string>} work
 */
export async function runCommand(work) {
  try {
    console.log(await work())
  } catch (error) {
    if (!(error instanceof DatabaseSetupError || error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
