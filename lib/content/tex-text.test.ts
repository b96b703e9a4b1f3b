import { describe, expect, it } from 'vitest'
import { siteContent } from './files'
import { texText } from './tex-text'

describe('texText', () => {
  it.each([
    ['\\sH{h_t}=\\tanh\\!\\left(W_{hh}\\,\\sH{h_{t-1}}+b_h\\right)', 'h_t=tanh (W_hh h_t-1+b_h)'],
    ['\\sC{C_t}=\\sF{f_t}\\odot\\sC{C_{t-1}}', 'C_t=f_t⊙C_t-1'],
    ['\\frac{\\partial \\sH{h_t}}{\\partial \\sH{h_k}}', '∂h_t/∂h_k'],
    ['\\val{params.lstm(3,8)}{384}', '384'],
    ['\\lVert x\\rVert_2\\le(\\gamma\\,\\sigma_{\\max}(W))^{t-k}', '‖x‖_2≤(γ σ_max(W))^t-k'],
    ['\\begin{aligned} a &= b\\\\ c &= d \\end{aligned}', 'a = b ; c = d'],
    ['\\overrightarrow{h}_T', 'h_T'],
    ['\\tfrac 12', '1/2'],
    ['\\begin{pmatrix} 8 & 8\\\\ -8 & -8 \\end{pmatrix}', '(8 8;-8 -8)'],
    ['\\left.\\partial C\\right|_h', '∂C|_h'],
  ])('says %j', (tex, text) => {
    expect(texText(tex).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })

  it('leaves no command and no brace of any formula of the course', () => {
    const formulas = [...siteContent().entries()]
      .filter(([path]) => path.endsWith('.mdx'))
      .flatMap(([, source]) => [...source.matchAll(/\$\$([\s\S]*?)\$\$|\$([^$\n]+)\$/g)].map((m) => m[1] ?? m[2] ?? ''))
    expect(formulas.length).toBeGreaterThan(300)
    expect(formulas.map(texText).filter((text) => /[\\{}&]/.test(text))).toEqual([])
  })
})
