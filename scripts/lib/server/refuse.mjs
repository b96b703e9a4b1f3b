import { maxAddressBytes } from './timing.mjs'

/** What every answer has that is data or nothing (lib/security/headers.ts), for those that no route makes. */
export const guardHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
}

export const hsts = { 'Strict-Transport-Security': 'max-age=31536000' }

const allowed = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'
const methods = new Set(allowed.split(', '))

/**
 * Why a request goes no further than this, undefined where nothing speaks against it: methods that no route knows, of
 * which Next would answer some with a page that has no policy, and addresses longer than any of ours.
 * @param {import('node:http').IncomingMessage} request
 * @returns {{ status: number, headers?: Record<string, string> } | undefined}
 */
export function earlyRefusal({ method = '', url = '' }) {
  if (Buffer.byteLength(url) > maxAddressBytes) return { status: 414 }
  if (!methods.has(method)) return { status: 405, headers: { Allow: allowed } }
  // `OPTIONS *` is about the server as a whole, of which there is nothing to say; Next would stumble over it.
  if (!/^(\/|https?:\/\/)/i.test(url)) return { status: 400 }
  return undefined
}

/**
 * An answer without a body, after which the connection ends, since what else comes on it was not read.
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, headers?: Record<string, string> }} refusal
 * @param {boolean} https
 */
export function refuse(response, { status, headers }, https) {
  const all = { ...guardHeaders, ...(https && hsts), ...headers, Connection: 'close', 'Content-Length': '0' }
  response.writeHead(status, all).end()
}
