import { type CharacterNews, type CharacterOptions, trainOnText } from '../../labs/characters'
import { type ForcingNews, runForcing } from '../../labs/forcing'
import type { ForcingOptions } from '../../labs/forcing/options'
import { type Highway, runHighway } from '../../labs/highway'
import type { HighwayOptions } from '../../labs/highway-options'
import { type BenchOptions, runBench } from '../../labs/training/bench'
import type { BenchNews } from '../../labs/training/progress'
import { runVanishing, type VanishingRun } from '../../labs/vanishing'
import type { VanishingOptions } from '../../labs/vanishing/options'

/**
 * What live cells compute in a worker, by the lab's name: a generator that is given plain data and yields plain data, a
 * bit at a time, so that between two of them it can be paused.
 */
export const jobs = {
  characters: (options: CharacterOptions): Generator<CharacterNews, void> => trainOnText(options),
  forcing: (options: ForcingOptions): Generator<ForcingNews, void> => runForcing(options),
  *highway(options: HighwayOptions): Generator<Highway, void> {
    yield runHighway(options)
  },
  training(options: BenchOptions): Generator<BenchNews, void> {
    return runBench(options, () => performance.now())
  },
  *vanishing(options: VanishingOptions): Generator<VanishingRun, void> {
    yield runVanishing(options)
  },
}

export type JobName = keyof typeof jobs
export type JobInput<Name extends JobName> = Parameters<(typeof jobs)[Name]>[0]
export type JobItem<Name extends JobName> =
  ReturnType<(typeof jobs)[Name]> extends Generator<infer Item, void> ? Item : never
