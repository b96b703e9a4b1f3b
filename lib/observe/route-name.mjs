/** @typedef {{ page: string, regex: string }} ManifestRoute */
/** @typedef {{ staticRoutes: ManifestRoute[], dynamicRoutes: ManifestRoute[] }} RoutesManifest */
/** @typedef {{ name: string, fits: RegExp }[]} Routes */

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
  if (path.startsWith('/_next/')) return '/_next'
  return holder.unrollRoutes?.find(({ fits }) => fits.test(path))?.name ?? 'other'
}
