import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf } from './address.mjs'

const socket = '10.0.0.1'

describe('clientAddress', () => {
  it.each([
    ['is the socket’s where no proxy is trusted', 0, '6.6.6.6', '10.0.0.1'],
    ['is the socket’s where the proxy says nothing', 1, undefined, '10.0.0.1'],
    ['is what the only proxy saw', 1, '203.0.113.7', '203.0.113.7'],
    ['is not what the client made up', 1, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['is what the outer of two proxies saw', 2, '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['is what the inner proxy saw of who came past the outer one', 2, '203.0.113.7', '203.0.113.7'],
    ['has no port', 1, '203.0.113.7:4711', '203.0.113.7'],
    ['has no brackets', 1, '[2001:db8::1]:443', '2001:db8::1'],
    ['is the socket’s where a proxy hides it', 1, 'unknown', '10.0.0.1'],
    ['is the socket’s where there is rubbish', 1, '203.0.113.7, ', '10.0.0.1'],
    ['is IPv4 where both are listened to', 1, '::ffff:203.0.113.7', '203.0.113.7'],
  ])('%s', (_, trustedProxies, forwardedFor, address) => {
    expect(clientAddress({ socket, forwardedFor, trustedProxies })).toBe(address)
  })

  it('is empty where the socket has gone', () => {
    expect(clientAddress({ socket: undefined, forwardedFor: undefined, trustedProxies: 0 })).toBe('')
  })
})

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %j is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
