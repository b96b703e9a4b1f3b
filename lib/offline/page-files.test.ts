import { expect, it } from 'vitest'
import { builtFilesOf } from './page-files'

it('finds scripts, styles and fonts in elements and in the data for React, each once', () => {
  const html = String.raw`<link href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b-0~1.js" async></script>
    <script>self.__next_f.push([1,"[\"/_next/static/chunks/c.js\",\"/_next/static/chunks/a.css\"]"])</script>
    <a href="/zh/lessons/lstm">LSTM</a>`
  expect(builtFilesOf(html)).toEqual([
    '/_next/static/chunks/a.css',
    '/_next/static/chunks/b-0~1.js',
    '/_next/static/chunks/c.js',
  ])
})
