export type HeaderOptions = {
  /** Browsers come by https (BASE_URL says so). */
  readonly https: boolean
  /** `next dev`, whose reloading needs eval, inline styles and a socket. */
  readonly dev: boolean
}

/** What a page may do that others may not. */
export type PageOptions = HeaderOptions & {
  /** Answers may be spoken there. */
  readonly microphone?: boolean
}

/** Sent with every answer, one that may be framed included. */
function always({ https }: Pick<HeaderOptions, 'https'>): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

/** Sent with every answer that no page may frame. */
function everywhere(options: Pick<HeaderOptions, 'https'>): Record<string, string> {
  return { ...always(options), 'X-Frame-Options': 'DENY' }
}

function policy(directives: Record<string, string | undefined>): string {
  return Object.entries(directives)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`.trim()]))
    .join('; ')
}

/** Powers of the browser that no page uses, but for the microphone, which one does. */
const refusedPowers = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
function permissions({ microphone = false }: Pick<PageOptions, 'microphone'> = {}): string {
  return refusedPowers.map((power) => `${power}=(${power === 'microphone' && microphone ? 'self' : ''})`).join(', ')
}

/**
 * The headers of a page. Nonces would make pages dynamic, so the page's inline scripts are allowed by hash; styles are
 * files, except for style attributes, which KaTeX's markup is made of.
 * @param scriptHashes `sha256-…`, one for each inline script of the page
 */
export function pageHeaders(scriptHashes: readonly string[], options: PageOptions): Record<string, string> {
  const { dev, https } = options
  const scripts = dev ? ["'unsafe-inline'", "'unsafe-eval'"] : scriptHashes.map((hash) => `'${hash}'`)
  return {
    ...everywhere(options),
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts].join(' '),
      'worker-src': "'self'",
      'style-src': dev ? "'self' 'unsafe-inline'" : "'self'",
      'style-src-attr': "'unsafe-inline'",
      // Pictures and sounds of a learner's cards come out of the browser's own database.
      'img-src': "'self' data: blob:",
      'media-src': 'blob:',
      'font-src': "'self'",
      'connect-src': dev ? "'self' ws:" : "'self'",
      'manifest-src': "'self'",
      'frame-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'upgrade-insecure-requests': https ? '' : undefined,
    }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': permissions(options),
  }
}

/**
 * The headers of the frame in which editable cells run, whose address names its content. It has no origin, no network
 * and no storage; its script and the workers that it makes may evaluate code, for that is what it is for. `'self'` among
 * the scripts would let `import()` run the site's.
 * @param scriptHashes `sha256-…` of its inline script
 */
export function frameHeaders(scriptHashes: readonly string[], options: HeaderOptions): Record<string, string> {
  const scripts = options.dev ? ["'unsafe-inline'"] : scriptHashes.map((hash) => `'${hash}'`)
  return {
    ...always(options),
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': [...scripts, "'unsafe-eval'", 'blob:'].join(' '),
      'worker-src': 'blob:',
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      sandbox: 'allow-scripts',
    }),
    'Permissions-Policy': permissions(),
    'Cache-Control': options.dev ? 'no-store' : 'public, max-age=31536000, immutable',
  }
}

/** The headers of a static file. A worker lives under the policy of its own file, not of the page that started it. */
export function fileHeaders(options: HeaderOptions): Record<string, string> {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...(options.dev ? ["'unsafe-eval'"] : [])]
  return {
    ...everywhere(options),
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': scripts.join(' '),
      'connect-src': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    }),
  }
}

/** The headers of an answer that is data, or nothing at all. */
export function dataHeaders(options: Pick<HeaderOptions, 'https'>): Record<string, string> {
  return {
    ...everywhere(options),
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  }
}
