import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { scriptsOf, writeCompileHints } from './compile-hints.mjs'

const script = (name) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`
let folder

async function file(path, content) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}
const chunk = (name) => readFile(join(folder, 'static/chunks', `${name}.js`), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'unroll-hints-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('finds the scripts of a page, whatever else their tags say', () => {
  const page = `${script('a')}<script src="/_next/static/chunks/b.js?v=1" noModule=""></script><script>let c</script>`
  expect([...scriptsOf(page)]).toEqual(['static/chunks/a.js', 'static/chunks/b.js'])
})

it('gives the hint to what every page loads, once, and to nothing else', async () => {
  await file('server/app/en.html', script('react') + script('home'))
  await file('server/app/en/lessons/lstm.html', script('react') + script('lesson'))
  await file('server/app/_not-found.html', script('other'))
  for (const name of ['react', 'home', 'lesson']) await file(`static/chunks/${name}.js`, `run('${name}')`)
  expect(await writeCompileHints(folder)).toEqual(['static/chunks/react.js'])
  await writeCompileHints(folder)
  expect(await chunk('react')).toBe("//# allFunctionsCalledOnLoad\nrun('react')")
  expect(await chunk('home')).toBe("run('home')")
  expect(await chunk('lesson')).toBe("run('lesson')")
})
