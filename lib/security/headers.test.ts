import { describe, expect, it } from 'vitest'
import { dataHeaders, fileHeaders, frameHeaders, pageHeaders } from './headers'

const built = { https: false, dev: false }

function directives(headers: Record<string, string>) {
  const policy = headers['Content-Security-Policy'] ?? ''
  return Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
}

describe('pageHeaders', () => {
  it('allows exactly the hashed inline scripts', () => {
    expect(directives(pageHeaders(['sha256-a=', 'sha256-b='], built))['script-src']).toBe(
      "'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='",
    )
  })

  it('allows nothing that it does not name, and no inline style element', () => {
    expect(directives(pageHeaders([], built))).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'worker-src': "'self'",
      'style-src': "'self'",
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'media-src': 'blob:',
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'frame-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
  })

  it('turns the microphone and its kin off and keeps other origins out', () => {
    const headers = pageHeaders([], built)
    expect(headers['Permissions-Policy']).toContain('microphone=()')
    expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin')
  })

  it('allows the microphone, and nothing else, on a page that is for speaking', () => {
    const usual = pageHeaders([], built)['Permissions-Policy'] ?? ''
    const spoken = pageHeaders([], { ...built, microphone: true })
    expect(spoken['Permissions-Policy']).toBe(usual.replace('microphone=()', 'microphone=(self)'))
    expect(spoken['Permissions-Policy']).toContain('camera=()')
    expect({ ...spoken, 'Permissions-Policy': usual }).toEqual(pageHeaders([], built))
  })

  it('is looser only in development', () => {
    const dev = directives(pageHeaders([], { https: false, dev: true }))
    expect(dev['script-src']).toContain("'unsafe-eval'")
    expect(dev['connect-src']).toBe("'self' ws:")
  })
})

describe('every answer', () => {
  const kinds = { pageHeaders: pageHeaders.bind(null, []), fileHeaders, dataHeaders }

  it.each(Object.entries(kinds))('%s: no sniffing, no framing, no other origin', (_, headers) => {
    expect(headers(built)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    expect(directives(headers(built))).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'none'" })
  })

  it.each(Object.entries(kinds))('%s: HSTS exactly when browsers come by https', (_, headers) => {
    expect(headers(built)).not.toHaveProperty('Strict-Transport-Security')
    expect(headers({ https: true, dev: false })).toHaveProperty('Strict-Transport-Security', 'max-age=31536000')
  })
})

it('lets a worker compile WebAssembly and fetch from here, and do nothing else', () => {
  expect(directives(fileHeaders(built))).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
})

describe('frameHeaders', () => {
  const headers = frameHeaders(['sha256-a='], built)

  it('leave the frame its script, evaluated code and workers of its own, and nothing else', () => {
    expect(directives(headers)).toEqual({
      'default-src': "'none'",
      'script-src': "'sha256-a=' 'unsafe-eval' blob:",
      'worker-src': 'blob:',
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      sandbox: 'allow-scripts',
    })
  })

  it('leave it no microphone, whatever page it is on', () => {
    expect(headers['Permissions-Policy']).toContain('microphone=()')
  })

  it('let pages of the site frame it, and browsers keep it for ever', () => {
    expect(headers).not.toHaveProperty('X-Frame-Options')
    expect(headers['Cache-Control']).toBe('public, max-age=31536000, immutable')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
  })

  it('are looser only in development, where the frame changes under its address', () => {
    const dev = frameHeaders(['sha256-a='], { https: false, dev: true })
    expect(directives(dev)['script-src']).toBe("'unsafe-inline' 'unsafe-eval' blob:")
    expect(dev['Cache-Control']).toBe('no-store')
  })
})
