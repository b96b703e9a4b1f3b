import { describe, expect, it } from 'vitest'
import { symbols } from './symbols'
import { renderTex } from './tex'

describe('renderTex', () => {
  it('gives HTML and MathML in one string', () => {
    const html = renderTex('h_t')
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">')
    expect(html).toContain('class="katex-html"')
    expect(html).not.toContain('katex-display')
    expect(renderTex('h_t', { display: true })).toContain('katex-display')
  })

  it.each(['h_t', 'a < b \\& c', '\\val{pow(2,2,1)}{4}'])('leaves the TeX of %s out, and nothing else', (src) => {
    const html = renderTex(src)
    expect(html).not.toMatch(/annotation|semantics|\\/)
    expect(html).toMatch(/<math [^>]*><mrow>.*<\/mrow><\/math><\/span><span class="katex-html"/)
  })

  it.each(Object.entries(symbols))('colours %s with %s', (name, macro) => {
    expect(renderTex(`W_{${macro}{a}}`)).toContain(`class="enclosing sym-${name} mtight"`)
  })

  it.each([
    ['an open group', '\\frac{a'],
    ['an unknown command', '\\foo'],
    ['a double subscript', 'a_b_c'],
    ['what LaTeX would refuse', '输入'],
    ['a link', '\\href{https://example.org}{a}'],
    ['a class of one’s own', '\\htmlClass{big}{a}'],
    ['a style', '\\htmlStyle{color: red}{a}'],
    ['an image', '\\includegraphics{a.png}'],
    ['a raw colour', '\\color{red} a'],
    ['a number without its text', '\\val{pow(2,2,1)}'],
  ])('refuses %s', (_, src) => {
    expect(() => renderTex(src)).toThrow(JSON.stringify(src))
  })

  it('checks its numbers against the engine', () => {
    const src = 'f^{100} = \\val{pow(0.9, 100, 3)}{2.66\\times 10^{-5}}'
    expect(renderTex(src)).toContain('2.66')
    expect(() => renderTex('\\val{params.lstm(3,8)}{383}', { at: 'content/x.mdx:7' })).toThrow(
      'content/x.mdx:7: formula "\\\\val{params.lstm(3,8)}{383}": the text says 383, the engine says params.lstm(3,8) = 384',
    )
  })
})
