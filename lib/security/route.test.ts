import { describe, expect, it } from 'vitest'
import { routeOf } from './route'

const site = {
  pages: { '/zh': ['sha256-a'], '/en': [], '/zh/lessons/overview': [], '/zh/missing': [], '/en/missing': [] },
  files: ['/icon.svg', '/zh/cards.json'],
  frames: { '/sandbox/frame.1a.html': ['sha256-f'] },
  unlisted: [],
}

describe('routeOf, built', () => {
  it.each([
    [null, 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['fr', 'zh'],
  ])('sends / with Accept-Language %j to %s', (header, locale) => {
    expect(routeOf('/', header, site)).toEqual({ kind: 'home', locale })
  })

  it.each(['/zh', '/en', '/zh/lessons/overview'])('lets the page %s through', (path) => {
    expect(routeOf(path, null, site)).toEqual({ kind: 'page', path })
  })

  it.each([
    ['/zh/lessons/overview.rsc', '/zh/lessons/overview'],
    ['/zh.segments/_tree.segment.rsc', '/zh'],
  ])('knows the data %s of a page', (pathname, path) => {
    expect(routeOf(pathname, null, site)).toEqual({ kind: 'page', path })
  })

  it.each(['/icon.svg', '/zh/cards.json', '/_next/static/chunks/a.js'])('lets the file %s through', (path) => {
    expect(routeOf(path, null, site)).toEqual({ kind: 'file' })
  })

  it('leads from a lesson that was divided to where it begins now', () => {
    const moved = { kind: 'moved', path: '/zh/lessons/vanilla-rnn' }
    expect(routeOf('/zh/lessons/core-definitions', null, site)).toEqual(moved)
    expect(routeOf('/zh/lessons/core-definitions', null, undefined)).toEqual(moved)
    expect(routeOf('/lessons/core-definitions', null, site)).toEqual({ kind: 'missing', locale: 'zh' })
  })

  it('knows the frame of the sandbox, by its exact address', () => {
    const path = '/sandbox/frame.1a.html'
    expect(routeOf(path, null, site)).toEqual({ kind: 'frame', path })
    expect(routeOf('/sandbox/frame.2b.html', 'en', site)).toEqual({ kind: 'missing', locale: 'en' })
    expect(routeOf(path, null, undefined)).toEqual({ kind: 'frame', path })
  })

  it.each(['/sitemap.xml', '/robots.txt'])('lets %s, which is made when asked for, through', (path) => {
    expect(routeOf(path, null, site)).toEqual({ kind: 'data' })
    expect(routeOf(path, null, undefined)).toEqual({ kind: 'data' })
  })

  it.each(['/_next', '/_next/image', '/_next/nothing.js', '/_next/staticx'])('knows no %s', (path) => {
    expect(routeOf(path, 'en', site)).toEqual({ kind: 'missing', locale: 'en' })
  })

  it.each([
    ['/zh/', '/zh'],
    ['/en/nothing/', '/en/nothing'],
  ])('takes the slash from the end of %s', (pathname, path) => {
    expect(routeOf(pathname, null, site)).toEqual({ kind: 'moved', path })
  })

  it('answers an unknown path in the language of the path, whatever the reader prefers', () => {
    expect(routeOf('/zh/lessons/nothing', 'en', site)).toEqual({ kind: 'missing', locale: 'zh' })
    expect(routeOf('/en/lessons/overview', 'zh', site)).toEqual({ kind: 'missing', locale: 'en' })
  })

  it.each([
    '/fr',
    '/fr/lessons',
    '/ZH',
    '/zhx',
    '/lessons',
    '/__proto__',
    '/constructor',
    '/apple-touch-icon.png',
    '/apis',
    '/api/%ff',
  ])('answers %s, which has no language of ours, in the reader’s', (path) => {
    expect(routeOf(path, 'en', site)).toEqual({ kind: 'missing', locale: 'en' })
  })

  it.each(['/zh/missing', '/en/missing'])('never answers 200 for %s itself', (path) => {
    expect(routeOf(path, null, site)).toMatchObject({ kind: 'missing' })
  })
})

describe('routeOf, in development', () => {
  it('leaves pages and files to Next', () => {
    expect(routeOf('/zh/lessons/new', null, undefined)).toEqual({ kind: 'page', path: '/zh/lessons/new' })
    expect(routeOf('/icon.svg', null, undefined)).toEqual({ kind: 'page', path: '/icon.svg' })
    expect(routeOf('/_next/hmr', null, undefined)).toEqual({ kind: 'file' })
  })

  it('still decides the language', () => {
    expect(routeOf('/', 'en', undefined)).toEqual({ kind: 'home', locale: 'en' })
    expect(routeOf('/fr/lessons', 'en', undefined)).toEqual({ kind: 'missing', locale: 'en' })
  })
})
