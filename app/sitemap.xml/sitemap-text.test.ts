import { expect, it } from 'vitest'
import { sitemapText } from './sitemap-text'

const pages = ['/zh', '/en', '/zh/quiz/q1', '/en/quiz/q1', '/zh/only-here']

it('names every page in both languages with absolute addresses', () => {
  const xml = sitemapText('https://unroll.example', pages)
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://unroll.example/zh',
    'https://unroll.example/en',
    'https://unroll.example/zh/quiz/q1',
    'https://unroll.example/en/quiz/q1',
  ])
  expect(xml).toContain('hreflang="zh-Hans" href="https://unroll.example/zh/quiz/q1"')
  expect(xml).toContain('hreflang="x-default" href="https://unroll.example/"')
})

it('gives every page the same twins, its own address among them', () => {
  const entries = sitemapText('http://localhost:3000', pages).split('<url>').slice(1)
  for (const entry of entries) {
    const own = /<loc>(.*?)<\/loc>/.exec(entry)?.[1]
    expect([...entry.matchAll(/href="(.*?)"/g)].map(([, address]) => address)).toContain(own)
  }
  expect(entries[2]?.split('\n').slice(1)).not.toEqual(entries[0]?.split('\n').slice(1))
})

it('leaves out a page that has no twin', () => {
  expect(sitemapText('https://unroll.example', pages)).not.toContain('only-here')
})
