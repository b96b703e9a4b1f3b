import { inRoot } from '../lib/root.mjs'
import { startContender } from './contender-process.mjs'

export const engineName = 'Unroll'

const here = (...path) => inRoot('scripts', 'bench', ...path)
const inNode = (...args) => ({ commands: [process.execPath], args: [here('contender.mjs'), ...args] })

/** A contender that a machine need not have, with the commands that may start it. */
const inPython = (library) => ({
  commands: [process.env.BENCH_PYTHON, 'python3', 'python', '/usr/bin/python3'].filter(Boolean),
  args: [here('contenders', 'python.py'), library],
  optional: true,
})

const peers = {
  PyTorch: inPython('torch'),
  NumPy: inPython('numpy'),
  'onnxruntime-web': inNode('onnxruntime'),
  'brain.js': inNode('brain'),
  'tfjs cpu': inNode('tfjs', 'cpu'),
  'tfjs wasm': inNode('tfjs', 'wasm'),
}

export const peerNames = Object.keys(peers)

/** The first of a contender's commands that starts it, or undefined where none does and it is optional. */
async function start(name, { commands, args, optional = false }) {
  for (const command of commands) {
    try {
      return await startContender(name, command, args)
    } catch (error) {
      if (!optional) throw error
    }
  }
}

/**
 * Starts the engine and the peers of these names. Those that this machine lacks come back as names.
 * @param {string} engineFile the bundled engine
 * @param {string[]} names
 */
export async function startContenders(engineFile, names) {
  const present = [await start(engineName, inNode('engine', engineFile))]
  const absent = []
  for (const name of names) {
    const contender = await start(name, peers[name])
    if (contender) present.push(contender)
    else absent.push(name)
  }
  return { present, absent }
}
