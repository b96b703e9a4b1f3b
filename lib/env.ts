import { type Environment, parseEnvironment } from './environment.mjs'

let environment: Environment | undefined

/** The environment, read once; throws EnvironmentError with one sentence when a variable cannot be used. */
export function env(): Environment {
  environment ??= parseEnvironment(process.env)
  return environment
}
