import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptsOf } from './compile-hints.mjs'
import { inlineScriptHashes } from './inline-scripts.mjs'
import { withLateScripts, writeLateScripts } from './late-scripts.mjs'

const preload = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>'
const script = (name) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`
const old = '<script src="/_next/static/chunks/old.js" noModule=""></script>'
const style = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'
const data = '<script>self.__next_f.push("$&")</script>'
const page = `<html><head>${style}${preload}${script('react')}${old}</head><body><p>Text</p>${script('main')}${data}</body></html>`

describe('withLateScripts', () => {
  const late = withLateScripts(page)

  it('keeps what the page loads, in its order, where the browser does not run it', () => {
    const [, kept] = /<template id="late-scripts">(.*?)<\/template>/.exec(late) ?? []
    expect(kept).toBe(`${preload}${script('react')}${script('main')}`)
    expect(scriptsOf(late)).toEqual(new Set([...scriptsOf(script('react') + script('main')), 'static/chunks/old.js']))
  })

  it('leaves all else as it is', () => {
    const rest = late.replace(/<template.*?<\/template><script>.*?<\/script>/, '')
    expect(rest).toBe(`<html><head>${style}${old}</head><body><p>Text</p>${data}</body></html>`)
  })

  it('adds one inline script, the same in every page', () => {
    const added = (html) => inlineScriptHashes(html).filter((hash) => !inlineScriptHashes(data).includes(hash))
    expect(added(late)).toHaveLength(1)
    expect(added(withLateScripts(`<head></head>${script('other')}`))).toEqual(added(late))
  })

  it('changes a page once', () => {
    expect(withLateScripts(late)).toBe(late)
  })

  it('throws on a page that is not what it knows', () => {
    expect(() => withLateScripts('<head></head><p>Text</p>')).toThrow('no scripts of its own')
    expect(() => withLateScripts(script('main'))).toThrow('no head')
  })
})

describe('writeLateScripts', () => {
  let folder
  const file = (path) => join(folder, 'server', 'app', path)
  beforeEach(async () => {
    folder = await mkdtemp(join(os.tmpdir(), 'unroll-late-'))
    for (const path of [
      'en.html',
      'en/review.html',
      'en/lessons.html',
      'en/lessons/lstm.html',
      'zh/lessons/gru.html',
    ]) {
      await mkdir(dirname(file(path)), { recursive: true })
      await writeFile(file(path), page)
    }
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('does so for lessons, and for no page that is nothing without its scripts', async () => {
    expect(await writeLateScripts(folder)).toEqual(['en/lessons/lstm.html', 'zh/lessons/gru.html'])
    expect(await readFile(file('en/lessons/lstm.html'), 'utf8')).toBe(withLateScripts(page))
    expect(await readFile(file('en/review.html'), 'utf8')).toBe(page)
  })

  it('names the page that it cannot change', async () => {
    await writeFile(file('en/lessons/lstm.html'), '<p>broken</p>')
    await expect(writeLateScripts(folder)).rejects.toThrow('en/lessons/lstm.html')
  })
})
