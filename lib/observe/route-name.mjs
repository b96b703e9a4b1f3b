/** @typedef {{ page: string, regex: string }} ManifestRoute */
/** @typedef {{ staticRoutes: ManifestRoute[], dynamicRoutes: ManifestRoute[] }} RoutesManifest */
/** @typedef {{ name: string, fits: RegExp }[]} Routes */

/** Addresses of one route that are worth telling apart; whatever else stands there is not said. */
const authActions = new Set(
  [
    ...['sign-up/email', 'sign-in/email', 'sign-in/oauth2', 'callback/openid', 'sign-out', 'get-session'],
    ...['request-password-reset', 'reset-password', 'change-password'],
    ...['passkey/generate-register-options', 'passkey/verify-registration', 'passkey/delete-passkey'],
    ...['passkey/generate-authenticate-options', 'passkey/verify-authentication'],
  ].map((action) => `/api/auth/${action}`),
)

/** @type {typeof globalThis & { unrollRoutes?: Routes }} */
const holder = globalThis

/**
 * Tells the process which routes the build has, from `.next/routes-manifest.json`, where Next puts them in the order in
 * which it tries them.
 * @param {RoutesManifest} manifest
 */
export function knowRoutes({ staticRoutes, dynamicRoutes }) {
  holder.unrollRoutes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    name: page,
    fits: new RegExp(regex),
  }))
}

/**
 * The route that a path belongs to, such as `/api/v1/shares/[id]`: what logs and metrics call it, since a path may hold
 * keys, ids and whatever somebody typed, and there are endlessly many.
 * @param {string} path
 */
export function routeName(path) {
  if (authActions.has(path)) return path
  if (path.startsWith('/_next/')) return '/_next'
  return holder.unrollRoutes?.find(({ fits }) => fits.test(path))?.name ?? 'other'
}
