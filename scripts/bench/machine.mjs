import os from 'node:os'

/** The machine in a few lines, without its name and without a date. @returns {string[]} */
export function machine() {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return [
    `CPU: ${cpu?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores`,
    `Memory: ${memory} GiB`,
    `System: ${os.type()} ${process.arch}`,
    `Node ${process.versions.node} (V8 ${process.versions.v8})`,
  ]
}
