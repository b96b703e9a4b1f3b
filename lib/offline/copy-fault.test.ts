import { expect, it } from 'vitest'
import { CopyFault } from './copy-fault'

it('whatever breaks once a copy was stopped is the stopping', () => {
  for (const error of [new CopyFault('changed'), new DOMException('', 'AbortError'), new TypeError('network')])
    expect(CopyFault.from(error, AbortSignal.abort()).problem).toBe('stopped')
})

it('what breaks by itself is told apart', () => {
  const going = new AbortController().signal
  expect(CopyFault.from(new CopyFault('changed'), going).problem).toBe('changed')
  expect(CopyFault.from(new DOMException('', 'QuotaExceededError'), going).problem).toBe('full')
  expect(CopyFault.from(new TypeError('network'), going).problem).toBe('network')
})
