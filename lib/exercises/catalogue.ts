import { code } from './by-group/code'
import { cost } from './by-group/cost'
import { counting } from './by-group/counting'
import { gradients } from './by-group/gradients'
import { sequences } from './by-group/sequences'
import { shapes } from './by-group/shapes'
import { stability } from './by-group/stability'
import { steps } from './by-group/steps'
import type { Kind } from './kind'

/**
 * Every kind of exercise, group by group in the order of groups.ts; by-group/ has a list for each. It brings the code of
 * all kinds: for the build and for tests. Pages get summaries, and load the code of the group that they show.
 */
export const kinds: readonly Kind[] = [
  ...counting,
  ...shapes,
  ...steps,
  ...gradients,
  ...stability,
  ...cost,
  ...sequences,
  ...code,
]
