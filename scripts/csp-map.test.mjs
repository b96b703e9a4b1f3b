import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSecurityMap } from './lib/csp-map.mjs'
import { inlineScriptHashes } from './lib/inline-scripts.mjs'

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('inlineScriptHashes', () => {
  it('hashes the exact text of each inline script, each once', () => {
    const html =
      '<script>a("<b>\\n")</script><script async="" src="/x.js"></script><script id="_R_">b(1)\n</script><script>b(1)\n</script>'
    expect(inlineScriptHashes(html)).toEqual([hash('a("<b>\\n")'), hash('b(1)\n')])
  })

  it('knows the hash that a browser computes', () => {
    expect(inlineScriptHashes("<script>alert('Hello, world.');</script>")).toEqual([
      'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
    ])
  })

  it('leaves out data, which a browser never runs', () => {
    expect(inlineScriptHashes('<script type="application/ld+json">{}</script>')).toEqual([])
    expect(inlineScriptHashes('<script type="module">1</script>')).toEqual([hash('1')])
  })

  it('takes a script about a style for what it is, and refuses a style', () => {
    expect(inlineScriptHashes('<script>"<style>"</script>')).toHaveLength(1)
    expect(() => inlineScriptHashes('<style>p{}</style>')).toThrow('<style> element')
  })
})

describe('writeSecurityMap', () => {
  let folder = ''
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'unroll-map-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('refuses a folder without pages', async () => {
    await expect(writeSecurityMap(folder, path.join(folder, 'public'))).rejects.toThrow('build first')
  })

  it('names every page, public file and prerendered handler', async () => {
    write('server/app/zh.html', '<script>1</script>')
    write('server/app/zh/lessons/overview.html', '<p>no script</p>')
    write('server/app/zh/missing.html', '<meta name="robots" content="noindex"/>')
    write('server/app/zh/cards.json.body', '[]')
    write('server/app/_not-found.html', '<style>p{}</style>')
    write('server/app/zh/page.js', '')
    write('public/fonts/a.woff2', '')
    write('public/sandbox/frame.html', '<script type="application/json">{}</script><script>2</script>')
    const site = await writeSecurityMap(folder, path.join(folder, 'public'))
    expect(site).toEqual({
      pages: { '/zh': [hash('1')], '/zh/lessons/overview': [], '/zh/missing': [] },
      files: ['/fonts/a.woff2', '/zh/cards.json'],
      frames: { '/sandbox/frame.html': [hash('2')] },
      unlisted: ['/zh/missing'],
    })
    expect(JSON.parse(readFileSync(path.join(folder, 'security-map.json'), 'utf8'))).toEqual(site)
  })

  it('fails the build on a page that the policy would break', async () => {
    write('server/app/zh/styled.html', '<style>p{}</style>')
    await expect(writeSecurityMap(folder, path.join(folder, 'public'))).rejects.toThrow('The page zh/styled.html')
  })
})
