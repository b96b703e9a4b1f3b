import { expect, it } from 'vitest'
import { symbolOfTerm, symbolsIn } from './symbol-names'

it('knows a formula by the symbols in it', () => {
  expect(symbolsIn('\\sC{C_t}=\\sF{f_t}\\odot\\sC{C_{t-1}}')).toEqual(['forget', 'cell'])
  expect(symbolsIn('\\sigma(x)+\\sqrt 2')).toEqual([])
})

it('knows the symbol of a term', () => {
  expect(symbolOfTerm('update-gate')).toBe('update')
  expect(symbolOfTerm('batch')).toBeUndefined()
})
