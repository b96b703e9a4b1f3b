import { expect, it } from 'vitest'
import { inlines } from './inline'
import { formulaPieces } from './notation'

it.each<[string, unknown]>([
  ['h_{t-1}', [{ letter: 'h', sub: 't−1' }]],
  ['C̃_t = ~n_t', [{ letter: 'C', sub: 't', tilde: true }, '=', { letter: 'n', sub: 't', tilde: true }]],
  ['4(dh + h²) = 384', ['4', '(', 'd', 'h', '+', { letter: 'h', sup: '2' }, ')', '=', '384']],
  ['(1-0.01)^{100}', ['(', '1', '−', '0.01', { letter: ')', sup: '100' }]],
  ['10⁻⁵', [{ letter: '10', sup: '−5' }]],
  ['W_{hh}^⊤', [{ letter: 'W', sub: 'hh' }, '^', '⊤']],
  ['W_{hh}^{⊤}', [{ letter: 'W', sub: 'hh', sup: '⊤' }]],
  ['tanh(x) * tan', ['tanh', '(', 'x', ')', '·', 't', 'a', 'n']],
  ['a <= 1,234', ['a', '≤', '1,234']],
  ['∂L/∂w', ['∂', 'L', '/', '∂', 'w']],
  ['h_0 = -0.9', [{ letter: 'h', sub: '0' }, '=', '−0.9']],
  ['tanh(−0.5) - 1', ['tanh', '(', '−0.5', ')', '−', '1']],
  ['(-1, -2)', ['(', '−1', ',', '−2', ')']],
  ['-1e-3', ['−1e-3']],
  // −2² is −(2²).
  ['-2²', ['−', { letter: '2', sup: '2' }]],
  ['_{', ['_', '{']],
  ['', []],
])('the formula %s', (source, pieces) => expect(formulaPieces(source)).toEqual(pieces))

it.each<[string, unknown]>([
  ['设 $h = 3$，求 `output[-1]`。', ['设 ', { formula: ['h', '=', '3'] }, '，求 ', { code: 'output[-1]' }, '。']],
  ['$5 and `', ['$5 and `']],
  ['', []],
])('the text %s', (text, pieces) => expect(inlines(text)).toEqual(pieces))
