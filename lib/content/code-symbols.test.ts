import { describe, expect, it } from 'vitest'
import { highlight } from './highlight'

const coloured = (html: string) =>
  [...html.matchAll(/class="(sym-\w+)">(\w+)</g)].map(([, name, text]) => `${text} ${name}`)

describe('symbols in code', () => {
  it('have their own colours', () => {
    expect(coloured(highlight('c = f * c + i * g\nh = o * tanh(c)', 'python'))).toEqual([
      'c sym-cell',
      'f sym-forget',
      'c sym-cell',
      'i sym-input',
      'g sym-candidate',
      'h sym-hidden',
      'o sym-output',
      'c sym-cell',
    ])
  })

  it('are not to be found in other names, attributes, strings or loop counters', () => {
    expect(coloured(highlight('hs = self.h\nprint("f i o")\nfor i in range(3):\n    x.append(i)', 'python'))).toEqual(
      [],
    )
    expect(coloured(highlight('f = 1', 'bash'))).toEqual([])
  })

  it('have the same colours in the quoted engine, each in the cell that it belongs to', () => {
    const lstm = 'const f = map(sigmoid, zf)\nconst c = add(hadamard(f, state.c), x)\nconst n = size'
    expect(coloured(highlight(lstm, 'typescript'))).toEqual(['f sym-forget', 'c sym-cell', 'f sym-forget'])
    const gru = 'const r = slice(gates, 0, size)\nconst z = slice(gates, size, size)\nconst n = map(tanh, preN)'
    expect(coloured(highlight(gru, 'typescript'))).toEqual(['r sym-reset', 'z sym-update', 'n sym-candidate'])
    expect(coloured(highlight('const z = add(a, b)\nfor (const i of list) f(i)', 'typescript'))).toEqual([])
  })
})
