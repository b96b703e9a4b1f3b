import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../lib/fault.mjs'
import { inRoot } from '../../lib/root.mjs'

/** How many formulas a page shows; what its scripts hold does not count. */
export function formulasIn(html) {
  return html.replace(/<script\b[\s\S]*?<\/script>/g, '').split('class="katex"').length - 1
}

/** How many formulas the baseline's lesson has. */
const baselineFormulas = 124

/**
 * The built lesson at `path` (`/en/lessons/lstm`); without one, the English lesson that has as many formulas as the
 * baseline's or the fewest more, and the one that has the most.
 * @returns {Promise<{ path: string, formulas: number }[]>}
 */
export async function lessonsToMeasure(path) {
  const folder = '/en/lessons'
  const paths = path ? [path] : (await readdir(built(folder))).filter(isPage).map((name) => `${folder}/${stem(name)}`)
  const lessons = await Promise.all(paths.map(async (path) => ({ path, formulas: formulasIn(await html(path)) })))
  if (path) return lessons
  const sorted = lessons.sort((a, b) => a.formulas - b.formulas)
  const comparable = sorted.find(({ formulas }) => formulas >= baselineFormulas)
  return [...new Set([comparable, sorted.at(-1)])].filter((lesson) => lesson !== undefined)
}

const built = (path) => inRoot('.next', 'server', 'app', join('.', path))
const isPage = (name) => name.endsWith('.html')
const stem = (name) => name.slice(0, -'.html'.length)

async function html(path) {
  try {
    return await readFile(built(`${path}.html`), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') throw new Fault(`There is no page ${path}; one is /en/lessons/overview.`)
    throw error
  }
}
