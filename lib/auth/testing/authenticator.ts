// An authenticator in software, for tests: it makes one passkey and signs with it (WebAuthn, "none" attestation, ES256).
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** Bits of an authenticator's answer: the user was there, and was recognised. */
const present = 0x05
const withKey = 0x40

export class TestAuthenticator {
  private count = 0

  constructor(
    private readonly origin: string,
    readonly id = randomBytes(16).toString('base64url'),
    private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ) {}

  /** The same passkey as a browser would use it on another site, which a real one does not. */
  on(origin: string): TestAuthenticator {
    return new TestAuthenticator(origin, this.id, this.keys)
  }

  /** The answer to a site that asks for a passkey. */
  register(challenge: string) {
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([id.length >> 8, id.length & 0xff])
    const data = Buffer.concat([this.head(present | withKey), Buffer.alloc(16), length, id, this.publicKey()])
    // CBOR of { fmt: "none", attStmt: {}, authData }.
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      word('fmt'),
      word('none'),
      word('attStmt'),
      Buffer.from([0xa0]),
      word('authData'),
      Buffer.from([0x59, data.length >> 8, data.length & 0xff]),
      data,
    ])
    const clientDataJSON = this.clientData('webauthn.create', challenge).toString('base64url')
    return this.answer({
      clientDataJSON,
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** The answer to a site that asks who is there. */
  sign(challenge: string) {
    this.count += 1
    const data = this.head(present)
    const client = this.clientData('webauthn.get', challenge)
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: createSign('sha256').update(signed).sign(this.keys.privateKey, 'base64url'),
    })
  }

  private answer<T extends object>(response: T) {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} }
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  private head(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.count)
    const site = createHash('sha256').update(new URL(this.origin).hostname).digest()
    return Buffer.concat([site, Buffer.from([flags]), counter])
  }

  /** COSE: a point of P-256 for ES256. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const bytes = (label: number, value: string) =>
      Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')])
    return Buffer.concat([Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1]), bytes(0x21, x), bytes(0x22, y)])
  }
}

/** CBOR of a short text. */
function word(text: string): Buffer {
  return Buffer.from([0x60 | text.length, ...Buffer.from(text)])
}
