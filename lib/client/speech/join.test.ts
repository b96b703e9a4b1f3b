import { expect, it } from 'vitest'
import { joined } from './join'

it.each([
  ['', ' forget gate ', 'forget gate'],
  ['The gate', ' is a sigmoid', 'The gate is a sigmoid'],
  ['The gate ', 'is a sigmoid', 'The gate is a sigmoid'],
  ['First.\n', 'second', 'First.\nsecond'],
  ['The gate', ', a sigmoid', 'The gate, a sigmoid'],
  ['遗忘门', '是 sigmoid', '遗忘门是 sigmoid'],
  ['遗忘门。', 'LSTM 有三个门', '遗忘门。LSTM 有三个门'],
  ['用 LSTM', '比较好', '用 LSTM比较好'],
  ['kept', '  ', 'kept'],
])('%j with %j behind it is %j', (answer, said, whole) => {
  expect(joined(answer, said)).toBe(whole)
})
