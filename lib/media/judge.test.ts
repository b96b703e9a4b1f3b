import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { judged } from './judge'
import { maxDrawing, maxMediaFile } from './limits'
import { gif, jpeg, mp3, png, pngOf, svg, wav, webp } from './testing/files'

const endingOf = (bytes: Uint8Array) => {
  const result = judged(bytes)
  return 'kind' in result ? result.kind.ending : result.problem
}
const drawing = (inside: string) => endingOf(strToU8(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`))

describe('a file', () => {
  it.each([
    ['png', png],
    ['gif', gif],
    ['jpg', jpeg(640, 480)],
    ['webp', webp(640, 480)],
    ['webp', Uint8Array.of(...strToU8('RIFF\0\0\0\0WEBPVP8L\0\0\0\0/'), 1, 2, 3, 0)],
    ['svg', svg],
    ['svg', strToU8('\ufeff<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n<svg/>')],
    ['wav', wav],
    ['mp3', mp3],
    ['mp3', strToU8('ID3\u0004')],
    ['ogg', strToU8('OggS')],
    ['flac', strToU8('fLaC')],
    ['m4a', strToU8('\0\0\0\u0020ftypM4A ')],
  ])('is what its bytes say: %s', (ending, bytes) => {
    expect(endingOf(bytes)).toBe(ending)
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a page', strToU8('<!DOCTYPE html><html><script>alert(1)</script></html>')],
    ['a page that names a drawing', strToU8('<html><svg/></html>')],
    ['a comment without an end', strToU8('<!-- <svg>')],
    ['a program', strToU8('MZ\u0090')],
    ['a PDF', strToU8('%PDF-1.7')],
    ['AAC', Uint8Array.of(0xff, 0xf1, 0x50)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(endingOf(bytes)).toBe('wrong-type')
  })

  it('is refused when it is too large, and a drawing earlier', () => {
    const padded = (head: Uint8Array, length: number) => {
      const bytes = new Uint8Array(length).fill(32)
      bytes.set(head)
      return bytes
    }
    expect(endingOf(padded(mp3, maxMediaFile))).toBe('mp3')
    expect(endingOf(padded(mp3, maxMediaFile + 1))).toBe('too-large')
    expect(endingOf(padded(svg, maxDrawing))).toBe('svg')
    expect(endingOf(padded(svg, maxDrawing + 1))).toBe('too-large')
  })

  it.each([
    [pngOf(50_000, 1000), 'png'],
    [pngOf(50_000, 1001), 'too-many-pixels'],
    [pngOf(0, 10), 'broken'],
    [png.subarray(0, 12), 'broken'],
    [jpeg(65_535, 65_535), 'too-many-pixels'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'broken'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0), 'broken'],
    [webp(16_000, 16_000), 'too-many-pixels'],
  ])('is not a picture that no memory holds, nor a broken one', (bytes, result) => {
    expect(endingOf(bytes)).toBe(result)
  })

  it('of any bytes is judged and never throws', () => {
    const heads = [png, gif, jpeg(1, 1), webp(1, 1), svg, strToU8('RIFF\0\0\0\0WEBPVP8 ')].map((head) => [...head])
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.nat(60), fc.uint8Array({ maxLength: 60 }), (head, cut, rest) => {
        expect(endingOf(Uint8Array.from([...head.slice(0, cut), ...rest]))).toMatch(/^[a-z0-9-]+$/)
      }),
    )
  })
})

describe('a drawing', () => {
  it.each([
    '<path d="M0 0"/><style>.a { fill: red }</style>',
    '<defs><path id="g" d="M0 0"/></defs><use href="#g"/><use xlink:href="#g"/>',
    '<linearGradient id="l"/><rect fill="url(#l)"/>',
    '<image href="data:image/png;base64,AA=="/>',
    '<rect><animate attributeName="width" values="1;2"/></rect><g><animateMotion path="M0 0"/></g>',
  ])('may draw: %s', (inside) => {
    expect(drawing(inside)).toBe('svg')
  })

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="x"/>',
    '<svg:script>alert(1)</svg:script>',
    '<rect onload="alert(1)"/>',
    '<rect onClick="alert(1)"/>',
    '<foreignObject><body/></foreignObject>',
    '<a href="javascript:alert(1)"/>',
    '<a xlink:href="https://example.org"/>',
    '<image href="https://example.org/spy.png"/>',
    '<image href="data:image/svg+xml;base64,AA=="/>',
    '<rect fill="url(https://example.org/#a)"/>',
    '<style>@import "https://example.org"</style>',
    '<style>rect { fill: url(#a) }</style>',
    '<iframe src="x"/>',
    '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
    '<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>',
    '<style>@\\69mport "https://example.org"</style>',
    '<style>rect { fill: image-set("https://example.org/a.png" 1x) }</style>',
    '<rect style="fill: u\\72l(https://example.org/#a)"/>',
  ])('may not run or load anything: %s', (inside) => {
    expect(drawing(inside)).toBe('active')
  })

  it.each([
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>',
    '<?xml version="1.0"?><?xml-stylesheet href="x"?><svg/>',
  ])('may not bring along what multiplies or styles it: %s', (text) => {
    expect(['active', 'wrong-type']).toContain(endingOf(strToU8(text)))
  })

  it('may not unfold without end', () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(4)}</g>`)
    expect(drawing(`<g id="a0"/>${laughs.join('')}<use href="#a20"/>`)).toBe('active')
    expect(drawing('<g id="a"><use href="#a"/></g>')).toBe('active')
    expect(drawing('<pattern id="p"><rect fill="url(#p)"/></pattern>')).toBe('active')
    expect(drawing('<g>'.repeat(50_000))).toBe('active')
  })
})
