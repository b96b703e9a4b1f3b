import { describe, expect, it } from 'vitest'
import { usesMicrophone } from './microphone'
import { routeOf } from './route'

describe('usesMicrophone', () => {
  it.each(['/zh/interview/session', '/en/interview/session'])('holds on %s, and for its data', (path) => {
    expect(usesMicrophone(path)).toBe(true)
    const site = { pages: { [path]: [] }, files: [], frames: {}, unlisted: [] }
    for (const address of [path, `${path}.rsc`, `${path}.segments/_tree.segment.rsc`])
      expect(routeOf(address, null, site)).toEqual({ kind: 'page', path })
  })

  it.each([
    '/',
    '/zh',
    '/zh/interview',
    '/en/interview/report',
    '/fr/interview/session',
    '/interview/session',
    '/en/interview/session/more',
    '/en/missing',
  ])('does not on %s', (path) => {
    expect(usesMicrophone(path)).toBe(false)
  })
})
