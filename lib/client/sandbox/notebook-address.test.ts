import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressLimits, decodeCells, encodeCells, holdsCells } from './notebook-address'

afterEach(() => vi.unstubAllGlobals())

const anyCells = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 })

async function fragmentOf(cells: readonly string[]): Promise<string> {
  const encoded = await encodeCells(cells)
  if ('tooLong' in encoded) throw new Error(`too long: ${encoded.tooLong}`)
  return encoded.fragment
}

describe('cells in an address', () => {
  it('come back as they were, and need no escapes', async () => {
    await fc.assert(
      fc.asyncProperty(anyCells, async (cells) => {
        const fragment = await fragmentOf(cells)
        expect(fragment).toMatch(/^#cells=d[\w-]*$/)
        expect(holdsCells(fragment)).toBe(true)
        expect(await decodeCells(fragment)).toEqual({ cells })
      }),
    )
  })

  it('are written plainly where the browser cannot deflate, and read everywhere', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const fragment = await fragmentOf(['const a = 1 // 一'])
    vi.unstubAllGlobals()
    expect(fragment).toMatch(/^#cells=p/)
    expect(await decodeCells(fragment)).toEqual({ cells: ['const a = 1 // 一'] })
  })

  it('are refused when the address would be too long', async () => {
    const random = Array.from({ length: 9000 }, (_, n) => String.fromCharCode(0x4e00 + ((n * 7919) % 20000))).join('')
    expect(await encodeCells([random])).toEqual({ tooLong: expect.any(Number) })
  })

  it('are refused when they unfold to more than they may', async () => {
    expect(await decodeCells(await fragmentOf(['a'.repeat(addressLimits.text + 1)]))).toEqual({ bad: 'too-large' })
    expect(await decodeCells(await fragmentOf(['a'.repeat(5_000_000)]))).toEqual({ bad: 'too-large' })
    expect(await decodeCells(await fragmentOf(new Array(51).fill('')))).toEqual({ bad: 'too-large' })
    expect(await decodeCells(`#cells=d${'a'.repeat(addressLimits.fragment)}`)).toEqual({ bad: 'too-large' })
  })

  it.each([
    '#cells=',
    '#cells=d',
    '#cells=x00',
    '#cells=d!!!',
    '#cells=dAAAA',
    `#cells=p${btoa('{}')}`,
    `#cells=p${btoa('[1]')}`,
  ])('are not seen in %s', async (fragment) => {
    expect(await decodeCells(fragment)).toEqual({ bad: 'broken' })
  })

  it('are not seen in any other text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const decoded = await decodeCells(`#cells=${text}`)
        expect('bad' in decoded || decoded.cells.every((cell) => typeof cell === 'string')).toBe(true)
      }),
    )
    expect(holdsCells('#content')).toBe(false)
  })
})
