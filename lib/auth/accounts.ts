import { database } from '../db/client'
import type { Environment } from '../environment.mjs'
import { mailSender } from './mail'
import { openIdAuth, openIdProvider } from './openid'
import { type Auth, type AuthConfig, makeAuth } from './options'
import { resetSender } from './send-reset'

/** How people sign in here. */
export type Accounts = {
  readonly auth: () => Promise<Auth>
  readonly registration: 'open' | 'closed'
  /** Whether a link to a new password can be sent. */
  readonly mail: boolean
  readonly openid: OpenId | null
}

/** A provider elsewhere by which people may sign in. */
export type OpenId = { readonly name: string; readonly providerId: string; readonly auth: () => Promise<Auth> }

/** The server's own, from the environment. Nothing is made before it is asked for. */
export function ownAccounts(environment: Environment, secret: () => string): Accounts {
  const { registration, mail, openid, baseUrl, secureCookies } = environment
  const development = process.env.NODE_ENV !== 'production'
  const sendReset = resetSender(mail === null ? null : mailSender(mail))
  const config = async (): Promise<AuthConfig> => ({
    database: await database(),
    dialect: environment.database.dialect,
    secret: secret(),
    baseUrl,
    secureCookies,
    registration,
    sendReset,
  })
  return {
    auth: once(async () => makeAuth(await config())),
    registration,
    mail: mail !== null || development,
    openid: openid && { name: openid.name, providerId: openIdProvider, auth: openIdAuth(config, openid) },
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
