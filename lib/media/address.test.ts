import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressesIn, addressOfFileName, fileNameOf, kindAt } from './address'
import { addressOf } from './address-of'
import { fromBase64, toBase64 } from './base64'
import { kindOfEnding } from './kind'
import { kindOf } from './kind-of'
import { png, wav } from './testing/files'

const address = addressOf(png, kindOf(png) as NonNullable<ReturnType<typeof kindOf>>)

it('an address follows from the bytes, and says what they are', () => {
  expect(address).toMatch(/^media:[0-9a-f]{32}\.png$/)
  expect(kindAt(address)).toMatchObject({ type: 'image/png', shown: 'picture' })
  expect(addressOf(wav, kindOfEnding('wav') as NonNullable<ReturnType<typeof kindOf>>)).not.toContain(
    address.slice(6, 38),
  )
  expect(fileNameOf(address)).toBe(`unroll-${address.slice(6)}`)
  expect(addressOfFileName(fileNameOf(address))).toBe(address)
  for (const name of ['a.png', address, 'unroll-12.png', '']) expect(addressOfFileName(name)).toBeNull()
})

it.each([
  '',
  'media:',
  address.toUpperCase(),
  `${address}x`,
  ` ${address}`,
  address.replace('png', 'exe'),
  address.replace('png', 'constructor'),
])('is no address: %j', (text) => {
  expect(kindAt(text)).toBeNull()
})

it('a text names the addresses in it', () => {
  expect([...addressesIn(`![a](${address}) ![b](${address}) media:12.png ${address}x`)]).toEqual([address])
})

it('base64 is that of everybody else, and comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = toBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(text)).toEqual(bytes)
    }),
  )
})

it.each(['A', 'AAA', 'A=AA', '====', 'AA=A', 'AA*A', 'AAA\u0141', 'AA A'])('is no base64: %s', (text) => {
  expect(fromBase64(text)).toBeNull()
})
