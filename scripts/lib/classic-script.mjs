import { rolldown } from 'rolldown'
import { root } from './root.mjs'

/**
 * A module and all that it imports as one classic script.
 * @param {string} input path from the root
 * @param {Record<string, string>} [define] expressions, and what stands in their place
 */
export async function classicScript(input, define = {}) {
  const build = await rolldown({ cwd: root, input, platform: 'browser', logLevel: 'warn', transform: { define } })
  try {
    const { output } = await build.generate({ format: 'iife', minify: true })
    if (output.length !== 1) throw new Error(`${input} became ${output.length} files`)
    return output[0].code
  } finally {
    await build.close()
  }
}
