import { engineName } from './contenders.mjs'
import { digits, table } from './statistics.mjs'

/**
 * The table of times: a row a case, a column a contender, `time (ratio)` where the ratio is the peer's time by the
 * engine's: above 1 the engine is faster.
 * @param {{ of: import('./cases.mjs').Case, medians: Map<string, number> }[]} results
 * @param {string[]} names contenders that are present, the engine first
 * @param {string[]} absent
 */
export function timesTable(results, names, absent) {
  const peers = [...names.filter((name) => name !== engineName), ...absent]
  const cell = (medians, name) => {
    if (absent.includes(name)) return 'not present'
    const time = medians.get(name)
    return time === undefined ? '–' : `${digits(time)} (${digits(time / medians.get(engineName))})`
  }
  const rows = results.map(({ of, medians }) => [
    `${of.name} [${of.unit}]`,
    digits(medians.get(engineName)),
    ...peers.map((name) => cell(medians, name)),
  ])
  return table(['', engineName, ...peers], rows)
}

/** @param {{ name: string, limit: number, minified: number, gzipped: number }[]} sizes */
export function sizesTable(sizes) {
  const rows = sizes.map(({ name, limit, minified, gzipped }) => [name, ...[minified, gzipped, limit].map(String)])
  return table(['', 'minified', 'gzip -9', 'limit'], rows)
}

/**
 * docs/benchmarks.md.
 * @param {{ times: string, sizes: string, onPage: string, machine: string[], versions: Record<string, string> }} parts
 */
export function page({ times, sizes, onPage, machine, versions }) {
  const list = (lines) => lines.map((line) => `- ${line}`).join('\n')
  return `# Benchmarks

Written by \`npm run bench\`; do not edit by hand. It installs the peers into \`scripts/bench/node_modules\` on its first
run, takes about five minutes and rewrites this page. \`npm run bench -- --quick\` is a rough answer in two minutes,
\`--only REGEX\` takes the cases and contenders that match ("training", "tfjs"); neither writes this page. PyTorch and
NumPy take part where a \`python3\` (or the one that \`BENCH_PYTHON\` names) has them. How fast pages load is measured
apart: [page-benchmarks.md](page-benchmarks.md).

## Times

Medians; in brackets the peer's time divided by this engine's: **above 1 this engine is faster**. (d, h, T) are input
size, hidden size and steps. "–": the peer does not do it.

${times}

## Sizes

Bytes of one ES module, bundled with unused exports dropped, minified. The limits are tests (\`scripts/engine-size.test.mjs\`).

${sizes}

## On the page

The built site in a browser without a window on the same machine, on loopback.

${onPage}

## Measured on

${list([...machine, ...Object.entries(versions).map(([name, version]) => `${name} ${version}`)])}

## What is timed

- Each contender has a process of its own, with one thread, and times itself. They take turns: in each round all do the
  same case, 20 ms or one call each, and each round begins with another contender. The number is the median over 25
  rounds (at least five for one that is very slow), after half a second of warming up.
- Before a case is timed, all results (outputs, final states, every gradient) are compared with this engine's: the
  largest difference must be below 10⁻⁴ of the tensor's largest entry, or the bench stops. brain.js is the exception.
- This engine computes in f64, the others in f32: that halves their memory traffic and doubles the width of their
  vectors. It is bundled and minified as a browser gets it, and like all JavaScript here runs in Node. Its forward pass
  keeps what the backward pass needs; PyTorch's and onnxruntime's do not.
- "forward" is one LSTM layer over the whole batch with given initial states, all outputs and final states. "training" is
  forward and BPTT with the gradients with respect to the four weights, the inputs and the initial states, given the
  gradient of the outputs; no loss and no optimiser.
- PyTorch: \`torch.nn.LSTM\` under \`inference_mode\`, and \`torch.autograd.grad\`.
- NumPy: a Python loop over time with one product for all inputs before it and one for each weight gradient after it. Its
  BLAS, named above, decides its times at large shapes.
- onnxruntime-web: its WebAssembly back end (SIMD), a model of one LSTM operator with constant weights. It cannot train.
- TensorFlow.js: the LSTM layer of tfjs-layers, told to use the exact sigmoid (its default is a hard one), on the plain
  JavaScript back end and on the WebAssembly one (SIMD); gradients by \`variableGrads\`. It has one bias, not two.
- brain.js: \`LSTMTimeStep\`, another function, so nothing is compared but time: it carries no cell state (the forget gate
  acts on h), always has a readout to the next input, takes one sequence at a time, and runs one step more in its forward
  pass. "training" is \`trainArrayOfArray\` and \`backpropagate\`, without its \`adjustWeights\`.
- \`randn\`: NumPy's legacy \`RandomState\` against ours, the same stream of numbers. \`orthogonal\`: PyTorch's
  \`init.orthogonal_\` (a QR of f32) against ours. The toy task is the
  recipe of the site's training cell with its defaults, from making the data to the first epoch that ends at 95 %; the
  time includes the evaluation of the test set after each epoch.
`
}
