import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { OpenIdSettings } from '../environment.mjs'
import { OpenIdUnavailableError } from './openid-unavailable'
import { type Auth, type AuthConfig, makeAuth } from './options'

/** The name of the one provider in addresses: its redirect URI is `{base}/api/auth/callback/openid`. */
export const openIdProvider = 'openid'

/**
 * Signing in by an OpenID Connect provider: a better-auth of its own, so that a provider that does not answer holds up
 * nobody who signs in otherwise. Made when it is first asked for, and again after it could not be.
 */
export function openIdAuth(config: () => Promise<AuthConfig>, settings: OpenIdSettings): () => Promise<Auth> {
  let made: Promise<Auth> | undefined
  return () => {
    made ??= config().then((config) => make(config, settings))
    made.catch(() => {
      made = undefined
    })
    return made
  }
}

async function make(config: AuthConfig, { issuer, clientId, clientSecret, name }: OpenIdSettings): Promise<Auth> {
  const auth = makeAuth(config, [
    genericOAuth({
      config: [
        {
          providerId: openIdProvider,
          name,
          discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId,
          clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: config.registration === 'closed',
          mapProfileToUser: ({ email_verified, name, email }) => ({
            emailVerified: email_verified === true,
            name: typeof name === 'string' ? name : String(email ?? ''),
          }),
        },
      ],
    }),
  ])
  const { socialProviders } = await auth.$context
  if (!socialProviders.some(({ id }) => id === openIdProvider)) {
    throw new OpenIdUnavailableError(`${issuer} does not say how to sign in`)
  }
  return auth
}
