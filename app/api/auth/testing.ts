// A browser for the tests of accounts: it keeps cookies and asks the handlers.
import { endpoint } from '../_http/endpoint'
import type { Services } from '../_http/services'
import { request } from '../_http/testing'
import { handleAuth } from './handlers'

type Handle = (request: Request, services: Services) => Promise<Response>

export class TestClient {
  readonly cookies = new Map<string, string>()

  constructor(
    private readonly services: () => Services,
    private readonly headers: Record<string, string> = {},
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Asks a handler, and keeps or drops the cookies that it answers with. */
  async ask(handle: Handle, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const options = { cookie: this.cookie, body, headers: { 'x-unroll-locale': 'en', ...this.headers, ...headers } }
    const response = await endpoint((incoming) => handle(incoming, this.services()))(request(method, path, options))
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }

  auth(method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>) {
    return this.ask(handleAuth, method, `/api/auth/${path}`, body, headers)
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
