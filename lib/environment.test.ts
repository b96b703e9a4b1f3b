import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { variableNames } from './environment/variables.mjs'
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
      marker: null,
      trustedProxies: 0,
      rateLimits: true,
      logLevel: 'info',
      metricsToken: null,
    })
  })

  it('takes an empty variable as unset', () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, '']))
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

  it('takes a model marker by its address and model, with a key or without', () => {
    const model = { MARKER_URL: 'https://api.example/v1/', MARKER_MODEL: 'qwen3:8b' }
    const found = { url: 'https://api.example/v1', model: 'qwen3:8b', apiKey: null }
    expect(parseEnvironment(model).marker).toEqual(found)
    expect(parseEnvironment({ ...model, MARKER_API_KEY: 'sk-1' }).marker).toEqual({ ...found, apiKey: 'sk-1' })
  })

  it.each([
    [{ MARKER_MODEL: 'qwen3' }, 'MARKER_URL is not set, but must be, since MARKER_MODEL is: the base address'],
    [{ MARKER_API_KEY: 'sk-secret' }, 'MARKER_URL is not set, but must be, since MARKER_API_KEY is: the base address'],
    [{ MARKER_URL: 'http://localhost:11434/v1' }, 'MARKER_MODEL is not set, but must be, since MARKER_URL is'],
    [{ MARKER_URL: 'localhost:11434', MARKER_MODEL: 'm' }, 'MARKER_URL is "localhost:11434"'],
    [{ MARKER_URL: 'http://h/v1?key=1', MARKER_MODEL: 'm' }, 'MARKER_URL is "http://h/v1?key=1"'],
    [{ MARKER_URL: 'http://me:secret@h/v1', MARKER_MODEL: 'm' }, 'MARKER_URL is "http://me:…@h/v1"'],
    [
      { MARKER_URL: 'http://h/v1', MARKER_MODEL: 'm', MARKER_API_KEY: 'sk-secret\n' },
      'MARKER_API_KEY is 10 characters',
    ],
  ])('refuses a model marker that is not whole: %j', (variables, sentence) => {
    expect(() => parseEnvironment(variables)).toThrow(sentence)
    expect(() => parseEnvironment(variables)).not.toThrow('secret@')
    expect(() => parseEnvironment(variables)).not.toThrow('sk-secret')
  })

  it('takes what operators set', () => {
    const given = { TRUSTED_PROXIES: '2', RATE_LIMITS: 'off', LOG_LEVEL: 'warn', METRICS_TOKEN: 'sixteen letters.' }
    expect(parseEnvironment(given)).toMatchObject({
      trustedProxies: 2,
      rateLimits: false,
      logLevel: 'warn',
      metricsToken: 'sixteen letters.',
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
    ['TRUSTED_PROXIES', '11', 'TRUSTED_PROXIES is "11", but must be the number of proxies in front of the server'],
    ['TRUSTED_PROXIES', '-1', 'TRUSTED_PROXIES is "-1"'],
    ['TRUSTED_PROXIES', '1.5', 'TRUSTED_PROXIES is "1.5"'],
    ['RATE_LIMITS', 'no', 'RATE_LIMITS is "no", but must be on or off.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", but must be silent, error, warn, info or debug.'],
    ['METRICS_TOKEN', 'secret@', 'METRICS_TOKEN is 7 characters long, but must be at least 16 characters'],
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
