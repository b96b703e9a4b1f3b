import { expect, it } from 'vitest'
import { requestId } from './request-id.mjs'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

it('keeps a trusted proxy’s id, so that its log and ours agree', () => {
  expect(requestId('edge-0123456789_AB', true)).toBe('edge-0123456789_AB')
})

it.each([
  ['from anybody', 'edge-0123456789', false],
  ['that is missing', undefined, true],
  ['that is short', 'edge-1', true],
  ['that is long', 'x'.repeat(65), true],
  ['that would forge a line of the log', 'edge-0123456789\n{"level":"info"}', true],
])('makes its own instead of one %s', (_, given, trusted) => {
  expect(requestId(given, trusted)).toMatch(uuid)
  expect(requestId(given, trusted)).not.toBe(requestId(given, trusted))
})
