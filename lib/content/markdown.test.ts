import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './markdown'

const en = (source: string, inline = false) => renderMarkdown(source, { locale: 'en', inline, path: 'content/x.json' })
const withoutFormulas = (html: string) => html.replace(/<span class="katex">[\s\S]*?<\/span>(?=[.<]|$)/g, '⟨formula⟩')

describe('renderMarkdown', () => {
  it('renders text, links to the page in the reader’s language, and numbers', () => {
    expect(
      en('**Gates**: <V of="params.lstm.gates()">4</V> blocks, see [the lesson](/lessons/overview#lstm).'),
    ).toMatchInlineSnapshot(
      `"<p><strong>Gates</strong>: <span class="v" title="Computed by the engine: params.lstm.gates()">4</span> blocks, see <a href="/en/lessons/overview#lstm">the lesson</a>.</p>"`,
    )
  })

  it('gives one paragraph without its tag when asked', () => {
    expect(en('The <Sym of="forget">forget gate</Sym>', true)).toBe('The <span class="sym-forget">forget gate</span>')
    expect(() => en('One.\n\nTwo.', true)).toThrow('content/x.json: wanted one paragraph')
  })

  it('renders notes, tables and headings', () => {
    expect(en('<Note kind="correction" title="105">\n\nNot 97.\n\n</Note>')).toMatchInlineSnapshot(
      `"<div role="note" class="note note-correction"><p class="note-title">Correction: 105</p><p>Not 97.</p></div>"`,
    )
    expect(en('| a |\n|---|\n| 1 |')).toMatch(
      /^<div class="table-wrap" tabindex="0" role="group" aria-label="Table"><table>/,
    )
    expect(en('<H3 id="q1-why">Why</H3>')).toBe(
      '<div class="heading heading-h3"><h3 id="q1-why">Why</h3><a href="#q1-why" class="anchor" data-copy="link" aria-label="Copy the link to this section: Why">#</a></div>',
    )
  })

  it('renders formulas, displayed ones in a box that scrolls', () => {
    expect(en('A state $h_t$')).toMatch(/^<p>A state <span class="katex">.*<math/)
    for (const source of ['$$\nh_t\n$$', '$$h_t$$']) {
      const html = en(source)
      expect(html).toMatch(
        /^<div class="tex-display" tabindex="0" role="group" aria-label="Formula"><span class="katex-display">/,
      )
      expect(withoutFormulas(html)).not.toContain('$')
    }
  })

  it('keeps punctuation on the line of its formula, which may still be broken itself', () => {
    const html = en('As ($a=b$), then $c$.')
    expect(html).toMatch(/^<p>As <span class="whitespace-nowrap">\(<span class="katex">.*<\/span>\),<\/span> then /)
    expect(html).toMatch(/<\/span>\.<\/span><\/p>$/)
    expect(html.match(/<wbr class="whitespace-normal">/g)).toHaveLength(1)
  })

  it('highlights code for both themes without a style sheet', () => {
    const html = en('```python\nf = sigmoid(z)  # gate\n```')
    expect(html).toContain('<span class="sym-forget">f</span>')
    expect(html).toContain('color:light-dark(')
    expect(html).not.toContain('<style')
    expect(() => en('```cobol\nx\n```')).toThrow('content/x.json')
  })

  it.each([
    ['a wrong number', '<V of="params.lstm(3,8)">383</V>', 'content/x.json:1: the text says 383'],
    ['broken mathematics', '$\\frac{a$', 'content/x.json:1: formula'],
    ['an unknown tag', '<Widget />', 'content/x.json: <Widget> cannot stand here'],
    ['broken MDX', '<Note kind="convention">', 'content/x.json: '],
  ])('refuses %s, naming the file', (_, source, message) => {
    expect(() => en(source)).toThrow(message)
  })
})
