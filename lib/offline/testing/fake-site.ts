import { createHash } from 'node:crypto'
import type { Locale } from '../../i18n/locale'
import { copyHeader } from '../decide'
import { isHashed } from '../hashed'
import type { Entry, EntryKind } from '../manifest'

const sha256 = (bytes: ArrayBuffer | string) =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
    .digest('hex')

function kindOf(address: string): EntryKind {
  if (address.endsWith('.html')) return 'frame'
  if (isHashed(address)) return 'hashed'
  return address.includes('.') ? 'file' : 'page'
}

/** A site whose texts a test may change; pages carry the build's name, as the real ones do. */
export class FakeSite {
  readonly asked: string[] = []
  online = true

  constructor(
    public build: string,
    readonly texts: Record<string, string>,
  ) {}

  private body(address: string): string | undefined {
    const text = this.texts[address]
    return text !== undefined && kindOf(address) === 'page' ? `${this.build} ${text}` : text
  }

  entry(address: string): Entry {
    const text = this.body(address) ?? ''
    const hash = sha256(text).slice(0, 32)
    const revision = sha256(text.replaceAll(this.build, '')).slice(0, 32)
    return { address, kind: kindOf(address), hash, revision, bytes: text.length, size: 2 * text.length }
  }

  manifest(locale: Locale) {
    const other = locale === 'zh' ? '/en' : '/zh'
    const mine = Object.keys(this.texts).filter((address) => !address.startsWith(other))
    return { build: this.build, locale, entries: mine.map((address) => this.entry(address)) }
  }

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted()
    if (!this.online) throw new TypeError('no network')
    if (!new Headers(init.headers).has(copyHeader)) throw new Error(`${address} was asked of the worker`)
    this.asked.push(address)
    const list = /^\/offline\/(zh|en)\.json$/.exec(address)
    if (list) return Response.json(this.manifest(list[1] as Locale))
    const body = this.body(address)
    return new Response(body ?? 'nothing', { status: body === undefined ? 404 : 200, headers: { policy: address } })
  }

  readonly digest = async (bytes: ArrayBuffer) => sha256(bytes)
}
