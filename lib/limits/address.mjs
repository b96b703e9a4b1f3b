import { isIP, isIPv6 } from 'node:net'

/**
 * The header in which the site's server tells its routes where a request comes from. It replaces whatever the client
 * sent under this name; without the site's server (`next dev`, tests) there is none.
 */
export const addressHeader = 'x-unroll-address'

/**
 * The address that a request comes from: the socket's, or behind N proxies that each append the address they see, the
 * N-th of X-Forwarded-For from the right. What stands further left a client may have made up.
 * @param {{ socket: string | undefined, forwardedFor: string | undefined, trustedProxies: number }} given
 * @returns {string} an IPv4 or IPv6 address, '' where the socket has gone
 */
export function clientAddress({ socket, forwardedFor, trustedProxies }) {
  const own = plain(socket ?? '')
  if (trustedProxies === 0 || forwardedFor === undefined) return own
  const named = forwardedFor.split(',')
  const address = plain(withoutPort((named[Math.max(0, named.length - trustedProxies)] ?? '').trim()))
  return isIP(address) ? address : own
}

/**
 * Whom an address stands for: who has one address of IPv6 usually has all 2^64 of its network.
 * @param {string} address
 */
export function networkOf(address) {
  if (!isIPv6(address)) return address
  // A URL spells out an address in the shortest way, of which there is one.
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return `${[...left, ...Array(zeros).fill('0'), ...right].slice(0, 4).join(':')}::/64`
}

/** An IPv4 address as such, also where the socket listens to both. @param {string} address */
function plain(address) {
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address
}

/** `1.2.3.4:56` and `[::1]:56` as some proxies write them. @param {string} text */
function withoutPort(text) {
  return text.match(/^\[(.*)\](?::\d+)?$/)?.[1] ?? text.match(/^([\d.]+):\d+$/)?.[1] ?? text
}
