import { expect, it } from 'vitest'
import { appendSpoken } from './append-spoken'

const at = (value: string, selectionStart: number, selectionEnd = selectionStart) => ({
  value,
  selectionStart,
  selectionEnd,
  set: [] as (number | null)[][],
  setSelectionRange(start: number | null, end: number | null) {
    this.set.push([start, end])
  },
})

it('puts what was said behind the answer, and leaves the cursor where somebody writes', () => {
  const texts: string[] = []
  const change = (text: string) => void texts.push(text)
  const now = (work: () => void) => work()
  const inside = at('The gate', 3, 4)
  appendSpoken(inside, 'The gate', 'is open', change, now)
  expect(inside.set).toEqual([[3, 4]])
  const behind = at('The gate', 8)
  appendSpoken(behind, 'The gate', 'is open', change, now)
  expect(behind.set).toEqual([])
  appendSpoken(null, '', 'No field', change, now)
  expect(texts).toEqual(['The gate is open', 'The gate is open', 'No field'])
})
