import { expect, it } from 'vitest'
import { partHeight } from './part-height'

it('grows with text, and more where lines are short', () => {
  const one = partHeight('<p>A gate is a fraction.</p>')
  const two = partHeight(`<p>${'A gate is a fraction. '.repeat(40)}</p>`)
  expect(two.wide).toBeGreaterThan(one.wide)
  expect(two.narrow - one.narrow).toBeGreaterThan(2 * (two.wide - one.wide))
})

it('counts lines of code, and a Chinese character as wide as two Latin ones', () => {
  const pre = (lines: number) => partHeight(`<pre>${Array(lines).fill('x = 1').join('\n')}</pre>`).wide
  expect(pre(41) - pre(1)).toBe(836)
  expect(partHeight('<p>门控</p>')).toEqual(partHeight('<p>gate</p>'))
})

it('does not see what is only read out or drawn', () => {
  const seen = '<span class="katex-html">h</span>'
  expect(partHeight(`<p><math><mi>hidden</mi></math>${seen}<svg><text>axis</text></svg></p>`)).toEqual(
    partHeight(`<p>${seen}</p>`),
  )
})
