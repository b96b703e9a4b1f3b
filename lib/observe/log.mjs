import process from 'node:process'
import { pino } from 'pino'
import { parseEnvironment } from '../environment.mjs'

/** @typedef {import('pino').Logger} Log */

/** @type {typeof globalThis & { unrollLog?: Log }} */
const holder = globalThis

/**
 * One JSON object a line, without the host's name; `level` in words.
 * @param {{ level: string, destination?: import('pino').DestinationStream }} options standard output without a destination
 * @returns {Log}
 */
export function createLog({ level, destination }) {
  const options = {
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (/** @type {string} */ label) => ({ level: label }) },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The process's own log, by LOG_LEVEL: Next bundles this module several times, so it is held globally. @returns {Log} */
export function log() {
  holder.unrollLog ??= createLog({ level: parseEnvironment(process.env).logLevel })
  return holder.unrollLog
}
