import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldWith } from './field'
import { markdownOf, markdownWith } from './markdown'

const known: Record<string, string> = { 'a b.png': 'media:1', 'a%20b.png': 'media:1', 'x&y.mp3': 'media:2' }
const markdown = markdownWith((name) => known[name] ?? null)

describe('files that a field names', () => {
  it.each([
    ['<img src="a b.png">', '![a b.png](media:1)'],
    ['<img src="a%20b.png" alt="gates">', '![gates](media:1)'],
    ['hear [sound:x&amp;y.mp3] it', 'hear ![x\\&y.mp3](media:2) it'],
    ['<b>[sound:x&amp;y.mp3]</b>', '**![x\\&y.mp3](media:2)**'],
    ['<img src="other.png">', '\\[other.png]'],
    ['a[sound:other.mp3][anki:play:q:0]b', 'ab'],
    ['<table><tr><td><img src="a b.png"></td></tr></table>', /\| !\[a b\.png\]\(media:1\) \|/],
    ['<img src="a b.png" alt="](x) <script>[!">', /^!\[\\\]\(x\) \\?<script>\\?\[!\]\(media:1\)$/],
    ['a [sound:other.mp3] b', 'a b'],
    ['<img src="data:image/png;base64,AA==">', '\\[image]'],
  ])('%s', (html, expected) => {
    if (typeof expected === 'string') expect(markdown(html)).toBe(expected)
    else expect(markdown(html)).toMatch(expected)
  })

  it('are left out one by one in the same words as without any', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', 'sound:', 'a', '<b>', '</b>', '[sound:a]', ' ')), (parts) => {
        const html = parts.join('')
        expect(markdownWith(() => null)(html)).toBe(markdownOf(html))
      }),
    )
  })
})

describe('files of a card', () => {
  const field = fieldWith((address) => {
    if (address === 'media:1') return { name: 'unroll-1.png', shown: 'picture' }
    if (address === 'media:2') return { name: 'unroll-2.mp3', shown: 'sound' }
    return address === 'media:3' ? null : undefined
  })

  it.each([
    ['a ![gates](media:1) b', 'a <img src="unroll-1.png" alt="gates"> b'],
    ['![x](media:2)', '[sound:unroll-2.mp3]'],
    ['![a <b>](media:3)', '[a &#x3C;b>]'],
    ['![x](https://example.org/a.png)', '<img src="https://example.org/a.png" alt="x">'],
  ])('%s', (text, html) => {
    expect(field(text)).toBe(html)
  })

  it('come back as they were', () => {
    const text = 'a ![gates](media:1) b\n\n![unroll-2.mp3](media:2)'
    const back = markdownWith((name) => name.replace(/^unroll-(\d).*/, 'media:$1'))
    expect(back(field(text))).toBe(text)
  })
})
