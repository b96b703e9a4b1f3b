import { createInterface } from 'node:readline'
import { startChild } from '../lib/child.mjs'
import { Fault } from '../lib/fault.mjs'

/** @typedef {{ name: string, versions: Record<string, string>, ask: (message: object) => Promise<any> }} Contender */

/**
 * Starts a contender's process, which answers each line of JSON with one. Throws where it does not start: a machine
 * without that language or package, say.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Contender>}
 */
export async function startContender(name, command, args) {
  const child = startChild(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-4000)
  })
  child.stdin.on('error', () => {})
  const gone = new Promise((resolve) =>
    child.once('error', ({ message }) => {
      said = message
      resolve({ done: true })
    }),
  )

  async function ask(message) {
    child.stdin.write(`${JSON.stringify(message)}\n`)
    const { done, value } = await Promise.race([lines.next(), gone])
    const answer = done ? { error: `it ended. ${said}` } : JSON.parse(value)
    if (answer.error) throw new Fault(`${name}: ${answer.error}`)
    return answer
  }

  const { versions } = await ask({ action: 'hello' })
  return { name, versions, ask }
}
