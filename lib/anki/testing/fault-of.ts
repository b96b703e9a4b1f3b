import { PackageFault } from '../fault'

/** The fault that `run` throws; whatever else it throws goes on, and nothing thrown is an error. */
export function faultOf(run: () => unknown): PackageFault {
  try {
    run()
  } catch (error) {
    if (error instanceof PackageFault) return error
    throw error
  }
  throw new Error('expected a PackageFault, and nothing was thrown')
}
