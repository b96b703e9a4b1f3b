import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { expectTensorClose } from '../testing/golden-close'
import {
  computed,
  type GoldenNetwork,
  type GoldenRun,
  type GoldenTensors,
  goldenStart,
  recurrentGolden,
} from '../testing/golden-recurrent'
import { runNetwork } from './network'
import { networkShapes } from './network-parameters'

/** A run of ours, on what the golden run drew. */
function ours(network: GoldenNetwork, run: GoldenRun): GoldenTensors {
  const { parameters, inputs, initial, cotangents } = goldenStart(network, run)
  const varied = run.lengths.some((length) => length !== run.lengths[0])
  const batch = varied ? { inputs, lengths: run.lengths } : { inputs }
  const random = run.maskSeed === undefined ? undefined : new RandomState(run.maskSeed)
  return computed(runNetwork(network.spec, parameters, batch, { initial, random }), cotangents, {
    truncate: run.truncate,
  })
}

function expectSame(got: GoldenTensors, golden: GoldenTensors): void {
  expect(Object.keys(got).sort()).toEqual(Object.keys(golden).sort())
  for (const [name, values] of Object.entries(golden)) expectTensorClose(name, got[name] ?? [], values)
}

describe.each(['rnn', 'lstm', 'gru'] as const)('%s networks against the golden files', (kind) => {
  const { networks, specials, expected } = recurrentGolden(kind)

  it.each(networks.map((network) => [network.name, network] as const))('%s', (_, network) => {
    expect(networkShapes(network.spec)).toEqual(
      Object.entries(network.parameters).map(([name, shape]) => ({ name, shape })),
    )
    for (const run of network.runs) expectSame(ours(network, run), expected(network, run))
  })

  it.each(specials.map((network) => [network.name, network] as const))('%s', (_, network) => {
    for (const run of network.runs) {
      const golden = expected(network, run)
      expectSame(ours(network, run), golden)
      const { truncate, maskSeed, ...plain } = run
      const whole = { ...network, spec: { ...network.spec, dropout: 0, recurrentDropout: 0 } }
      expect(() => expectSame(ours(whole, plain), golden)).toThrow('golden')
    }
  })

  it('notice any one number that is changed', () => {
    const network = networks.find(({ spec }) => spec.bidirectional && spec.layers === 2) as GoldenNetwork
    const run = network.runs.at(-1) as GoldenRun
    const got = ours(network, run)
    for (const [name, values] of Object.entries(expected(network, run))) {
      const largest = Math.max(...Array.from(values, Math.abs))
      for (let k = 0; k < values.length; k++) {
        const tampered = Float64Array.from(values)
        tampered[k] = (tampered[k] as number) + 3e-12 * largest
        expect(() => expectTensorClose(name, got[name] ?? [], tampered)).toThrow(`${name}: value ${k} is`)
      }
    }
  })

  it('cover every combination of what can vary', () => {
    const cells = { rnn: 2, lstm: 5, gru: 4 }[kind]
    const layersDirectionsBiasesSizes = 2 ** 4
    expect(new Set(networks.map(({ name }) => name)).size).toBe(cells * layersDirectionsBiasesSizes)
    for (const { runs } of networks) {
      const combinations = new Set(
        runs.map(({ lengths, initial, scale }) => JSON.stringify([lengths.at(-1) === lengths[0], initial, scale])),
      )
      expect(combinations.size).toBe(runs.length)
      expect([4, 8]).toContain(runs.length)
    }
  })
})

describe('expectTensorClose', () => {
  it.each([
    ['another length', [1], [1, 2]],
    ['NaN', [1, Number.NaN], [1, 2]],
    ['anything where all is 0', [0, 1e-300], [0, 0]],
    ['more than 1e-12 of the largest', [1e-3 + 2e-12, 1], [1e-3, 1]],
  ])('refuses %s', (_, got, golden) => {
    expect(() => expectTensorClose('it', got, golden)).toThrow('it: ')
  })

  it('takes what differs by rounding alone', () => {
    expect(() => expectTensorClose('it', [1e-3 + 5e-13, 1], [1e-3, 1])).not.toThrow()
  })
})
