import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { fieldOf } from './field'
import { markdownOf } from './markdown'
import { faultOf } from './testing/fault-of'

describe('a field as Markdown', { timeout: 30_000 }, () => {
  it.each([
    ['<b>a</b> <i>b</i> <code>c</code>', '**a** *b* `c`'],
    ['a<br>b', 'a\\\nb'],
    ['<div>a</div><div>b</div>', 'a\n\nb'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |'],
    ['costs $5 &amp; *more*', 'costs \\$5 & \\*more\\*'],
    ['\\(x_t\\)', '$x_t$'],
    ['\\(a &lt; b\\) and \\(<b>c</b>&nbsp;+<br>d\\)', '$a < b$ and $c + d$'],
    ['so \\[E = mc^2\\] holds', 'so\n\n$$\nE = mc^2\n$$\n\nholds'],
    ['so<br>\\[x\\]<br>holds', 'so\n\n$$\nx\n$$\n\nholds'],
    ['<b>\\[x\\]</b>', '**$x$**'],
    [
      '<table><tr><td>\\(p(x|y) \\| z\\)</td></tr></table>',
      '|                        |\n| ---------------------- |\n| $p(x\\vert y) \\Vert  z$ |',
    ],
    ['[$]x[/$] [$$]y[/$$]', '$x$\n\n$$\ny\n$$'],
    ['[latex]$x$[/latex] [latex]$$y$$[/latex] [latex]\\LaTeX[/latex]', '$x$\n\n$$\ny\n$$\n\n`\\LaTeX`'],
    ['<anki-mathjax>x</anki-mathjax><anki-mathjax block="true">y<br>z</anki-mathjax>', '$x$\n\n$$\ny z\n$$'],
    [
      '<img src="a/gate%201.png"> <img src="b.png" alt="a gate"> <img src="data:image/png;base64,x">',
      '\\[gate%201.png] \\[a gate] \\[image]',
    ],
    ['a[sound:a.mp3][anki:play:q:0]b', 'ab'],
    [
      '<a href="https://example.org/">x</a> <a href="javascript:y">y</a> <a href="file:///etc">z</a>',
      '[x](https://example.org/) y z',
    ],
    ['<!-- a -->b<script>c</script><style>d</style><svg><text>e</text></svg>', 'b'],
    ['&lt;script&gt;', '\\<script>'],
    ['', ''],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })

  it('takes one look at formulas that never end', () => {
    const html = '\\('.repeat(200_000)
    expect(markdownOf(html)).toBe('\\\\('.repeat(200_000))
  })

  it('is refused where it cannot be parsed', () => {
    expect(faultOf(() => markdownOf('<b>'.repeat(50_000))).code).toBe('bad-html')
  })

  it('keeps code in a cell of a table on its line', () => {
    const table = markdownOf('<table><tr><th>a</th></tr><tr><td><pre>[x](javascript:y)\nz</pre></td></tr></table>')
    expect(table).toContain('`[x](javascript:y) z`')
    expect(table.split('\n')).toHaveLength(3)
  })

  it('never holds HTML, an image or a link to anything but the web', () => {
    const piece = fc.constantFrom(
      ...['<script>', '</script>', '<img src=x onerror=y>', '<a href="javascript:x">', '</a>', '<svg>', '<p>', '</p>'],
      ...[
        '&lt;b&gt;',
        '&lt;img src=x&gt;',
        '\\(',
        '\\)',
        '\\[',
        '\\]',
        '$',
        '`',
        '[x](javascript:y)',
        '![a](b)',
        '\n',
        ' ',
      ],
      ...[
        '<table><tr><td>',
        '</table>',
        '<pre>',
        '</pre>',
        '<!--',
        '-->',
        '[latex]',
        '[/latex]',
        '<iframe src=x>',
        '|',
        '*',
      ],
      ...[
        '<anki-mathjax>',
        '</anki-mathjax>',
        '<http://x',
        '>',
        '<',
        '\\',
        'word',
        '<textarea>',
        '<noscript>',
        '<li>',
        '#',
      ],
    )
    const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)
    const check = (node: Nodes) => {
      expect(['html', 'image', 'imageReference']).not.toContain(node.type)
      if (node.type === 'link' || node.type === 'definition') expect(node.url).toMatch(/^(https?:|mailto:)/)
      if ('children' in node) for (const child of node.children) check(child)
    }
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => check(parser.parse(markdownOf(pieces.join(''))))),
      { numRuns: 400 },
    )
  })
})

describe('our Markdown as a field', () => {
  it.each([
    ['a **b** $x < y$', 'a <strong>b</strong> \\(x &#x3C; y\\)'],
    ['a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['$$\nx\n= y\n$$', '\\[x = y\\]'],
    ['a\n\n$$\nx\n$$', '<p>a</p>\n\\[x\\]'],
    ['`a<b`', '<code>a&#x3C;b</code>'],
    ['a <script>x</script> b', 'a x b'],
  ])('%s', (markdown, html) => {
    expect(fieldOf(markdown)).toBe(html)
  })

  it.each([
    'a **b** $x < y$ and `c`',
    'a\n\n$$\nx = \\frac{1}{y}\n$$\n\nb',
    '- a\n- $b$',
    '| a   | b |\n| --- | - |\n| $c$ | d |',
  ])('comes back as it was: %s', (markdown) => {
    expect(markdownOf(fieldOf(markdown))).toBe(markdown)
  })
})
