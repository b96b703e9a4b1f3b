// A small OpenID Connect provider on this machine, for tests. Whoever it is asked for is signed in at once.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the provider says of who signs in. */
export type Claims = {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
}

type Grant = {
  readonly claims: Claims
  readonly nonce: string | null
  readonly challenge: string
  readonly redirect: string
}

export const clientId = 'unroll'
export const clientSecret = 'the secret of the tests'

export class TestProvider {
  /** Who signs in next. */
  claims: Claims = { sub: 'nobody' }
  /** Whose signature the next identity token has; another key's is worth nothing. */
  forged = false
  /** Answers nothing but errors. */
  down = false

  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly grants = new Map<string, Grant>()
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.writeHead(500).end())
  })

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** What a browser does there: follows the address that it was sent to, and comes back with this one. */
  visit(address: string): string {
    const query = new URL(address).searchParams
    const redirect = query.get('redirect_uri') ?? ''
    const code = randomBytes(16).toString('hex')
    this.grants.set(code, {
      claims: this.claims,
      nonce: query.get('nonce'),
      challenge: query.get('code_challenge') ?? '',
      redirect,
    })
    return `${redirect}?${new URLSearchParams({ code, state: query.get('state') ?? '' })}`
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (this.down) return send(503, {})
    const { pathname } = new URL(request.url ?? '/', this.issuer)
    if (pathname === '/.well-known/openid-configuration') return send(200, this.description())
    if (pathname === '/keys') {
      const key = this.keys.publicKey.export({ format: 'jwk' })
      return send(200, { keys: [{ ...key, kid: 'k1', alg: 'RS256', use: 'sig' }] })
    }
    if (pathname === '/token') return this.exchange(request, send)
    send(404, {})
  }

  private description() {
    const { issuer } = this
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  /** A code for tokens: once, by the client that has the secret and the verifier, to the same address. */
  private async exchange(request: IncomingMessage, send: (status: number, body: unknown) => void): Promise<void> {
    let text = ''
    for await (const chunk of request) text += chunk
    const form = new URLSearchParams(text)
    const grant = this.grants.get(form.get('code') ?? '')
    this.grants.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const known = request.headers.authorization === basic || form.get('client_secret') === clientSecret
    if (!grant || !known || challenge !== grant.challenge || form.get('redirect_uri') !== grant.redirect) {
      return send(400, { error: 'invalid_grant' })
    }
    const id_token = this.token({ ...grant.claims, ...(grant.nonce !== null && { nonce: grant.nonce }) })
    send(200, { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token })
  }

  private token(claims: object): string {
    const now = Math.floor(Date.now() / 1000)
    const body = { iss: this.issuer, aud: clientId, iat: now, exp: now + 300, ...claims }
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part(body)}`
    const { privateKey } = this.forged ? this.others : this.keys
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
  }
}
