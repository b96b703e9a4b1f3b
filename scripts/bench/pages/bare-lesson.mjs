// The same lesson as the least of a Next app: its text with the formulas, no live cells, no code, no style of ours. The
// baseline's numbers come from another machine; this one is measured in the same run.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endChild, run, startChild } from '../../lib/child.mjs'
import { Fault } from '../../lib/fault.mjs'
import { freePort } from '../../lib/free-port.mjs'
import { inRoot } from '../../lib/root.mjs'
import { pageTools } from '../packages.mjs'

const folder = inRoot('scripts', 'bench', 'pages', 'bare')
const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next')
const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

/**
 * What of a lesson any site has: headings, text, lists, tables, formulas. Our tags go or leave what stands in them.
 * @param {string} source a lesson's MDX
 */
export function plainMarkdown(source) {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<H id="[^"]*">(.*?)<\/H>/g, '## $1')
    .replace(/<H3 id="[^"]*">(.*?)<\/H3>/g, '### $1')
    .replace(/<[A-Z]\w*\b[^>]*\/>/g, '')
    .replace(/<\/?[A-Z]\w*\b[^>]*>/g, '')
}

/** Our macros show what they are given: \sH{h_t} its one argument, \val{…}{384} its second. */
function macrosOf(source) {
  const letters = [...source.matchAll(/\\(s[A-Z]\w*)\{/g)].map(([, name]) => [`\\${name}`, '#1'])
  return { ...Object.fromEntries(letters), '\\val': '#2' }
}

async function load(name) {
  return import(pathToFileURL(pageTools.resolve(name)).href)
}

/** Builds the bare page of a lesson; `path` as in `/en/lessons/lstm`. */
async function build(path) {
  const [, locale, , slug] = path.split('/')
  const source = await readFile(inRoot('content', 'lessons', locale, `${slug}.mdx`), 'utf8')
  const { compile } = await load('@mdx-js/mdx')
  const [{ default: remarkMath }, { default: remarkGfm }, { default: rehypeKatex }] = await Promise.all(
    ['remark-math', 'remark-gfm', 'rehype-katex'].map(load),
  )
  const page = await compile(plainMarkdown(source), {
    format: 'md',
    remarkPlugins: [remarkMath, remarkGfm],
    rehypePlugins: [[rehypeKatex, { macros: macrosOf(source), strict: false }]],
  })
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'app'), { recursive: true })
  const root = JSON.stringify(inRoot('.'))
  await writeFile(join(folder, 'app', 'page.jsx'), String(page))
  await writeFile(
    join(folder, 'app', 'layout.jsx'),
    `import 'katex/dist/katex.min.css'
export default function Layout({ children }) {
  return <html lang="${locale}"><body>{children}</body></html>
}
`,
  )
  await writeFile(
    join(folder, 'next.config.mjs'),
    `export default { turbopack: { root: ${root} }, poweredByHeader: false }\n`,
  )
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  await run('The build of the bare lesson', process.execPath, [next, 'build', folder], { env: environment })
}

/**
 * Builds and serves the bare page of a lesson with `next start`, and ends the server when `work` is done.
 * @template T
 * @param {string} path
 * @param {(address: string) => Promise<T>} work gets the page's address
 * @returns {Promise<T>}
 */
export async function withBareLesson(path, work) {
  await build(path)
  const port = await freePort()
  const child = startChild(process.execPath, [next, 'start', folder, '--port', String(port)], {
    env: environment,
    stdio: 'ignore',
  })
  try {
    const address = `http://localhost:${port}/`
    await untilItAnswers(address)
    return await work(address)
  } finally {
    await endChild(child)
    await rm(folder, { recursive: true, force: true })
  }
}

async function untilItAnswers(address) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Fault(`The bare lesson does not answer at ${address}.`)
}
