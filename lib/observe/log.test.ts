import { expect, it } from 'vitest'
import { createLog } from './log.mjs'

function lines(level: string) {
  const written: string[] = []
  const log = createLog({ level, destination: { write: (line: string) => void written.push(line) } })
  log.info({ request: 'r1', path: '/api/live' }, 'request')
  log.error({ request: 'r2', path: 'a\n{"level":"info"}' }, 'failed')
  return written
}

it('writes one JSON object a line, which nothing that is logged can break', () => {
  const written = lines('info')
  expect(written.map((line) => line.trimEnd().split('\n').length)).toEqual([1, 1])
  const [first, second] = written.map((line) => JSON.parse(line))
  expect(first).toEqual({ level: 'info', time: expect.any(String), request: 'r1', path: '/api/live', msg: 'request' })
  expect(new Date(first.time).toISOString()).toBe(first.time)
  expect(second).toMatchObject({ level: 'error', path: 'a\n{"level":"info"}' })
})

it('keeps to its level', () => {
  expect(lines('error').map((line) => JSON.parse(line).msg)).toEqual(['failed'])
  expect(lines('silent')).toEqual([])
})
