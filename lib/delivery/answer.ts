import { bestEncoding, type Encoding } from './accept-encoding'
import { encodingHeader } from './encoding-header.mjs'
import type { Stored } from './stored'

export type StoredAnswer = {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly encoding: Encoding
}

/**
 * How to answer with what is stored; undefined when the browser takes none of its encodings. A page is asked about
 * anew each time, which its ETag makes cheap.
 * @param headers the request's
 */
export function storedAnswer(stored: Stored, headers: Pick<Headers, 'get'>): StoredAnswer | undefined {
  const encoding = bestEncoding(headers.get('accept-encoding'))
  if (encoding === undefined) return undefined
  const etag = `"${stored.hash}-${encoding}"`
  const common = {
    ETag: etag,
    // RSC is how Next's router asks a page's address for the page's data.
    Vary: stored.type.startsWith('text/html') ? 'Accept-Encoding, RSC' : 'Accept-Encoding',
    'Cache-Control': `public, ${stored.immutable ? 'max-age=31536000, immutable' : 'max-age=0, must-revalidate'}`,
  }
  if (knows(headers.get('if-none-match'), etag)) return { status: 304, headers: common, encoding }
  return { status: 200, headers: { ...common, 'Content-Type': stored.type, [encodingHeader]: encoding }, encoding }
}

/** Whether If-None-Match names the tag, be it as a weak one (RFC 9110, 13.1.2). */
function knows(ifNoneMatch: string | null, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
