import fc from 'fast-check'
import { hostileValues, jsonTexts, mutated } from './hostile.mjs'
import { valuesOf } from './schema-values.mjs'

/**
 * A request before it is bytes. `how` says what is done to the length of its body on the way.
 * @typedef {{ method: string, path: string, headers: [string, string][], body: string | Buffer | null,
 *   how: 'plain' | 'chunked' | 'broken-chunks' | 'too-short' | 'too-long' }} Input
 * What the inputs are made of: routes as folders name them, the JSON Schema of a batch of events, cookies that are
 * valid or nearly so, ids of another learner's.
 * @typedef {{ routes: string[], batchSchema: object, cookies: string[], foreign: string[] }} Material
 */

const methods = fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')

const pieces = fc.oneof(
  fc.stringMatching(/^[a-z0-9.-]{1,20}$/),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom(
    '%',
    '%ff',
    '%00',
    '%2e%2e',
    '..',
    '%2f',
    '%5c',
    '__proto__',
    'x'.repeat(3000),
    '%F0%9F%A7%A0',
    '%u0041',
  ),
)

const someHeaders = fc.constantFrom(
  ['accept-language', 'en'],
  ['accept-language', ';;q=,'.repeat(200)],
  ['x-unroll-locale', 'zh'],
  ['x-unroll-locale', '__proto__'],
  ['x-unroll-address', '6.6.6.6'],
  ['x-request-id', 'a\tb'],
  ['x-forwarded-for', '6.6.6.6, x'],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'https'],
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'],
  ['authorization', 'Bearer x'],
  ['authorization', 'Basic %%%'],
  ['rsc', '1'],
  ['next-router-state-tree', '%7B%22'],
  ['next-router-prefetch', '1'],
  ['next-action', '0'.repeat(40)],
  ['x-nextjs-data', '1'],
  ['x-middleware-subrequest', 'proxy:proxy:proxy:proxy:proxy'],
  ['x-matched-path', '/api/v1/events'],
  ['x-now-route-matches', '1=x'],
  ['x-invoke-status', '500'],
  ['purpose', 'prefetch'],
  ['range', 'bytes=0-,5-1'],
  ['if-none-match', '*'],
  ['if-modified-since', 'never'],
  ['accept-encoding', 'br;q=x, gzip;q=9'],
  ['expect', '100-continue'],
  ['te', 'trailers'],
  ['upgrade', 'websocket'],
  ['content-encoding', 'gzip'],
)

const types = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=utf-7', ''),
  },
  { weight: 1, arbitrary: fc.constantFrom('application/x-www-form-urlencoded', ';;;', 'application/json;charset="') },
)

const ways = fc.oneof(
  { weight: 16, arbitrary: fc.constant('plain') },
  { weight: 2, arbitrary: fc.constant('chunked') },
  { weight: 1, arbitrary: fc.constantFrom('broken-chunks', 'too-short', 'too-long') },
)

const queries = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('after', 'limit', 'utcOffset', 'x', '__proto__'),
        fc.oneof(fc.integer().map(String), pieces),
      )
      .map(([name, value]) => `?${name}=${value}`),
  },
)

/** Bodies that sign-in, shares and their like would take, or nearly. @param {string[]} foreign */
function smallBodies(foreign) {
  const text = fc.oneof(fc.constantFrom('ann@example.com', 'correct horse battery', ...foreign), hostileValues(foreign))
  const names = [
    'interview',
    'email',
    'password',
    'name',
    'token',
    'newPassword',
    'currentPassword',
    'id',
    'response',
    'learner',
  ]
  return fc.record(Object.fromEntries(names.map((name) => [name, text])), { requiredKeys: [] })
}

/** @param {Material} material @returns {fc.Arbitrary<Input>} */
export function inputs({ routes, batchSchema, cookies, foreign }) {
  const cookie = fc.constantFrom(...cookies, '', 'unroll_learner=x', `unroll_learner=${'"'.repeat(3000)}`, 'a=b; ;;=')
  const headers = fc
    .tuple(types, cookie, fc.array(someHeaders, { maxLength: 3 }))
    .map(([type, value, more]) => [['content-type', type], ...(value ? [['cookie', value]] : []), ...more])
  const batches = valuesOf(batchSchema)
  const eventBodies = jsonTexts(fc.oneof(batches, mutated(batches, foreign)))
  const otherBodies = fc.oneof(
    fc.constant(null),
    jsonTexts(smallBodies(foreign)),
    jsonTexts(hostileValues(foreign)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  )
  const apiPaths = fc
    .tuple(
      fc.constantFrom(...routes),
      fc.array(fc.oneof(pieces, fc.constantFrom(...foreign)), { minLength: 3, maxLength: 3 }),
      queries,
    )
    .map(([route, values, query]) => route.replaceAll(/\[[^/]*\]+/g, () => values.pop() ?? '') + query)
  const pagePaths = fc
    .tuple(
      fc.constantFrom('', '/zh', '/en', '/_next', '/_next/static', '/api', '/sandbox', '/fr'),
      fc.array(pieces, { maxLength: 4 }),
      queries,
    )
    .map(([start, rest, query]) => `${[start, ...rest].join('/') || '/'}${query}`)
  const input = (method, path, body) => fc.record({ method, path, headers, body, how: ways })
  return fc.oneof(
    { weight: 4, arbitrary: input(fc.constant('POST'), fc.constant('/api/v1/events'), eventBodies) },
    { weight: 4, arbitrary: input(methods, apiPaths, otherBodies) },
    { weight: 2, arbitrary: input(methods, pagePaths, otherBodies) },
  )
}
