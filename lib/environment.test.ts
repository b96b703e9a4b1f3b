import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, parseEnvironment } from './environment.mjs'

describe('parseEnvironment', () => {
  it('has a default for everything', () => {
    expect(parseEnvironment({})).toEqual({
      port: 3000,
      dataDir: path.resolve('data'),
      database: { dialect: 'sqlite', file: path.resolve('data', 'unroll.db') },
      baseUrl: null,
      secureCookies: false,
      authSecret: null,
      registration: 'open',
      mail: null,
      openid: null,
    })
  })

  it('takes an empty variable as unset', () => {
    const names = [
      'PORT',
      'DATA_DIR',
      'DATABASE_URL',
      'BASE_URL',
      'AUTH_SECRET',
      'REGISTRATION',
      'SMTP_URL',
      'MAIL_FROM',
    ]
    const provider = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME']
    const empty = Object.fromEntries([...names, ...provider].map((name) => [name, '']))
    expect(parseEnvironment(empty)).toEqual(parseEnvironment({}))
  })

  it.each(['postgresql', 'postgres'])('takes a %s:// address', (protocol) => {
    const url = `${protocol}://me:secret@db.example:5432/unroll`
    expect(parseEnvironment({ DATABASE_URL: url }).database).toEqual({ dialect: 'postgresql', url })
  })

  it.each([
    ['?sslmode=require', '?sslmode=verify-full'],
    ['?a=b&sslmode=prefer&c=d', '?a=b&sslmode=verify-full&c=d'],
    ['?sslmode=no-verify', '?sslmode=no-verify'],
    ['?uselibpqcompat=true&sslmode=require', '?uselibpqcompat=true&sslmode=require'],
  ])('names the mode of TLS that pg means: %s', (given, meant) => {
    const { database } = parseEnvironment({ DATABASE_URL: `postgresql://h/d${given}` })
    expect(database).toEqual({ dialect: 'postgresql', url: `postgresql://h/d${meant}` })
  })

  it('wants Secure cookies exactly when browsers come by https', () => {
    expect(parseEnvironment({ BASE_URL: 'https://unroll.example/' })).toMatchObject({
      baseUrl: 'https://unroll.example',
      secureCookies: true,
    })
    expect(parseEnvironment({ BASE_URL: 'http://unroll.example:8080' })).toMatchObject({
      baseUrl: 'http://unroll.example:8080',
      secureCookies: false,
    })
  })

  it.each([
    ['PORT', 'abc', 'PORT is "abc", but must be a port number from 1 to 65535.'],
    ['PORT', '0', 'PORT is "0"'],
    ['PORT', '65536', 'PORT is "65536"'],
    ['PORT', '80.5', 'PORT is "80.5"'],
    ['DATABASE_URL', 'mysql://me:secret@h/d', 'DATABASE_URL is "mysql://me:…@h/d", but must be postgresql://'],
    ['DATABASE_URL', 'postgresql://host', 'DATABASE_URL is "postgresql://host"'],
    ['DATABASE_URL', 'unroll.db', 'DATABASE_URL is "unroll.db"'],
    ['DATABASE_URL', 'file:./data/unroll.db', 'DATABASE_URL is "file:./data/unroll.db"'],
    ['BASE_URL', 'unroll.example', 'BASE_URL is "unroll.example", but must be the address that browsers use'],
    ['BASE_URL', 'https://unroll.example/app', 'BASE_URL is "https://unroll.example/app"'],
    ['AUTH_SECRET', 'short', 'AUTH_SECRET is 5 characters long, but must be at least 32 characters'],
    ['REGISTRATION', 'off', 'REGISTRATION is "off", but must be open or closed.'],
    ['SMTP_URL', 'http://me:secret@h', 'SMTP_URL is "http://me:…@h", but must be smtp://'],
    ['SMTP_URL', 'smtp:secret@', 'SMTP_URL is'],
    ['MAIL_FROM', 'Unroll', 'MAIL_FROM is "Unroll", but must be the sender of mails'],
    ['MAIL_FROM', 'a\r\nBcc: b@c.example', 'MAIL_FROM is'],
    ['OIDC_ISSUER', 'id.example', 'OIDC_ISSUER is "id.example", but must be the address of an OpenID Connect provider'],
    ['OIDC_CLIENT_SECRET', 'x'.repeat(2001), 'OIDC_CLIENT_SECRET is 2001 characters long'],
    ['OIDC_NAME', 'x'.repeat(61), 'OIDC_NAME is'],
  ])('refuses %s=%s in one sentence', (name, value, sentence) => {
    const parse = () => parseEnvironment({ [name]: value })
    expect(parse).toThrow(EnvironmentError)
    expect(parse).toThrow(sentence)
    expect(parse).not.toThrow('secret@')
  })

  const mail = { SMTP_URL: 'smtps://me:p@ss@mail.example', MAIL_FROM: 'Unroll <unroll@example.org>' }
  const base = { BASE_URL: 'https://unroll.example' }
  const provider = {
    OIDC_ISSUER: 'https://id.example/realm',
    OIDC_CLIENT_ID: 'unroll',
    OIDC_CLIENT_SECRET: 'a secret of the provider',
    OIDC_NAME: '大学 / University',
  }

  it('takes a mail server and a provider to sign in by', () => {
    expect(parseEnvironment({ ...mail, ...provider, ...base, REGISTRATION: 'closed' })).toMatchObject({
      registration: 'closed',
      mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM },
      openid: {
        issuer: 'https://id.example/realm',
        clientId: 'unroll',
        clientSecret: 'a secret of the provider',
        name: '大学 / University',
      },
    })
  })

  it.each([
    ['MAIL_FROM', 'SMTP_URL', { ...base, SMTP_URL: mail.SMTP_URL }],
    ['SMTP_URL', 'MAIL_FROM', { ...base, MAIL_FROM: mail.MAIL_FROM }],
    ['BASE_URL', 'SMTP_URL', mail],
    ['BASE_URL', 'OIDC_ISSUER', provider],
    ['OIDC_NAME', 'OIDC_ISSUER', { ...base, ...provider, OIDC_NAME: '' }],
    ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER', { ...base, ...provider, OIDC_CLIENT_SECRET: '' }],
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', { OIDC_CLIENT_ID: 'unroll' }],
    ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: 'secret@' }],
  ])('wants %s where %s is set', (missing, given, variables) => {
    const parse = () => parseEnvironment(variables)
    expect(parse).toThrow(EnvironmentError)
    expect(parse).toThrow(`${missing} is not set, but must be, since ${given} is: `)
    expect(parse).not.toThrow('secret@')
  })
})
