import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { isRenderable } from './markdown-limits'
import OwnMarkdown from './own-markdown'

const rendered = (markdown: string) => renderToStaticMarkup(<OwnMarkdown locale="en" markdown={markdown} />)
const tags = (html: string) => [...new Set([...html.matchAll(/<([a-z0-9]+)/gi)].map(([, tag]) => tag))]
/** Without the source of formulas, which is text. */
const withoutTex = (html: string) => html.replace(/<annotation.*?<\/annotation>/g, '')
const addresses = (html: string) => [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, to]) => to)

describe('the Markdown of a learner’s own card', () => {
  it('shows formulas, tables and lists', () => {
    const html = rendered('The gate $f_t$:\n\n$$\nf_t=\\sigma(a_t)\n$$\n\n|a|b|\n|-|-|\n|1|2|\n\n- [x] done')
    expect(html).toContain('<annotation encoding="application/x-tex">f_t</annotation>')
    expect(html).toMatch(
      /class="tex-display" tabindex="0" role="group" aria-label="Formula"><span class="katex-display/,
    )
    expect(html).toMatch(/class="table-wrap" tabindex="0" role="group" aria-label="Table"><table>/)
    expect(html).toContain('☑')
    expect(tags(html)).not.toContain('input')
  })

  it('shows HTML as the text that it is', () => {
    const html = rendered('<script>alert(1)</script><img src=x onerror=alert(1)>\n\n<b onclick="x()">bold</b>')
    expect(tags(html)).toEqual(['div', 'p'])
    expect(html).toContain('&lt;script&gt;alert(1)')
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#x73;cript:alert(1))',
    '[a](&#x09;javascript:alert(1))',
    '<javascript:alert(1)>',
    '[a][x]\n\n[x]: vbscript:x',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](blob:https://example.org/1)',
  ])('makes no link of %j', (markdown) => {
    const html = rendered(markdown)
    expect(tags(html)).not.toContain('a')
    expect(addresses(html)).toEqual([])
  })

  it('leads where a harmless link leads, and tells nobody where from', () => {
    expect(rendered('[a](https://example.org/x)')).toContain('<a href="https://example.org/x" rel="noreferrer">a</a>')
  })

  it('shows pictures of this device by their address, as images alone', () => {
    const address = `media:${'0123456789abcdef'.repeat(2)}.png`
    // What is shown is read after the page is there; until then it is the words.
    expect(rendered(`![words](${address})`)).toContain('<span class="muted">[words]</span>')
    expect(rendered(`![](${address.replace('png', 'mp3')})`)).toContain('<span class="muted">[sound]</span>')
    const link = rendered(`[words](${address})`)
    expect(tags(link)).not.toContain('a')
    for (const other of ['media:12.png', `${address}.html`, address.replace('png', 'html'), `blob:${address}`])
      expect(rendered(`![words](${other})`)).toContain('<span>[words]</span>')
  })

  it.each(['![words](data:image/svg+xml;base64,PHN2Zy8+)', '![words](https://example.org/spy.png)'])(
    'asks for no picture: %s',
    (markdown) => {
      const html = rendered(markdown)
      expect(tags(html)).toEqual(['div', 'p', 'span'])
      expect(html).toContain('[words]')
    },
  )

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{https://example.org/spy.png}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlData{x=y}{x}',
    '\\htmlId{content}{x}',
  ])('does not trust a formula: %s', (tex) => {
    const html = rendered(`$${tex}$`)
    expect(addresses(html)).toEqual([])
    expect(withoutTex(html)).not.toMatch(/<(?:a|img)\b|position:\s*fixed|data-x|id="content"/)
    expect(html).toContain('var(--color-bad)')
  })

  it('shows a broken formula as it was typed, and bounds the size of a rule', () => {
    expect(rendered('$\\frac{$')).toMatch(/katex-error.*\\frac\{/)
    expect(withoutTex(rendered('$\\rule{1000em}{1000em}$'))).not.toContain('1000em')
  })

  it('gives up on macros without an end', () => {
    expect(rendered('$\\def\\a#1{\\a{#1#1}}\\a{x}$')).toMatch(/class="katex-error"|color:var\(--color-bad\)/)
  })

  it('leaves formulas of an absurd length as they were typed', () => {
    const long = 'x^{2}+'.repeat(3300)
    for (const html of [rendered(`$${long}$`), rendered(`$$\n${long}\n$$`)]) {
      expect(html).not.toContain('katex')
      expect(html).toContain(`<code>${long}`)
    }
    const many = rendered(`$x${' '.repeat(900)}y$ `.repeat(8))
    expect(many.match(/class="katex"/g)).toHaveLength(5)
  })

  it.each([
    ['quotes in each other', '>'.repeat(19_999)],
    ['lists in each other', '- '.repeat(9999)],
    ['numbers in each other', '1. '.repeat(6000)],
    ['mixed marks', '> - '.repeat(4000)],
    ['endless asterisks', `${'*'.repeat(9999)}a${'*'.repeat(9999)}`],
  ])('shows %s as they were typed instead of working on them', (_, markdown) => {
    expect(isRenderable(markdown)).toBe(false)
    const html = rendered(markdown)
    expect(tags(html)).toEqual(['p'])
    expect(html.length).toBeGreaterThan(9999)
  })

  it('renders what people write: rules, nested lists, a table of contents', () => {
    for (const markdown of ['---', '***', '* * * * *', '> > > quoted', '- - a', `${'  '.repeat(20)}- deep`, '__init__'])
      expect(isRenderable(markdown), markdown).toBe(true)
  })

  it('renders deep lists by indentation', () => {
    const html = rendered(Array.from({ length: 190 }, (_, n) => `${' '.repeat(n)}- x`).join('\n'))
    expect(html).toContain('<li>')
  })

  it('keeps its headings out of those of the page', () => {
    expect(rendered('# One\n\n###### Six')).toMatch(/<p><strong>One<\/strong><\/p>\s*<p><strong>Six<\/strong><\/p>/)
  })

  it('keeps the notes of two sides apart, in the reader’s language', () => {
    const text = 'a[^1]\n\n[^1]: note'
    const both = renderToStaticMarkup(
      <>
        <OwnMarkdown locale="zh" markdown={text} />
        <OwnMarkdown locale="zh" markdown={text} />
      </>,
    )
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(both).toContain('脚注')
    expect(ids.filter((id) => id !== 'footnote-label').length).toBe(4)
    expect(new Set(ids).size, ids.join()).toBe(ids.length)
    for (const to of addresses(both)) expect(ids).toContain(to?.slice(1))
  })
})
