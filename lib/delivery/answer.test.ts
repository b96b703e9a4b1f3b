import { describe, expect, it } from 'vitest'
import { storedAnswer } from './answer'

const page = { type: 'text/html; charset=utf-8', hash: 'abc', immutable: false, encoded: { br: 'b', gzip: 'g' } }
const script = { ...page, type: 'text/javascript; charset=utf-8', immutable: true }
const asked = (headers: Record<string, string>) => new Headers({ 'accept-encoding': 'gzip, br', ...headers })

describe('an answer that was compressed beforehand', () => {
  it('says what it is, and is asked about anew each time', () => {
    expect(storedAnswer(page, asked({}))).toEqual({
      status: 200,
      encoding: 'br',
      headers: {
        ETag: '"abc-br"',
        Vary: 'Accept-Encoding, RSC',
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'Content-Type': 'text/html; charset=utf-8',
        'x-unroll-encoding': 'br',
      },
    })
  })

  it('may be kept for good when its address changes with it', () => {
    expect(storedAnswer(script, asked({}))?.headers).toMatchObject({
      Vary: 'Accept-Encoding',
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })

  it.each(['"abc-br"', 'W/"abc-br"', '"x", "abc-br"', '*'])('is not sent again to who has it: %s', (tag) => {
    const answer = storedAnswer(page, asked({ 'if-none-match': tag }))
    expect(answer?.status).toBe(304)
    expect(answer?.headers).not.toHaveProperty('Content-Type')
    expect(answer?.headers).toMatchObject({ ETag: '"abc-br"', Vary: 'Accept-Encoding, RSC' })
  })

  it.each(['"abc-gzip"', '"abd-br"', 'abc-br', '""'])('is sent to who has something else: %s', (tag) => {
    expect(storedAnswer(page, asked({ 'if-none-match': tag }))?.status).toBe(200)
  })

  it('is not there for a browser that takes no encoding of it', () => {
    expect(storedAnswer(page, new Headers())).toBeUndefined()
    expect(storedAnswer(page, asked({ 'accept-encoding': 'zstd' }))).toBeUndefined()
  })
})
