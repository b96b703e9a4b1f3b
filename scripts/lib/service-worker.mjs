import { writeFile } from 'node:fs/promises'
import { classicScript } from './classic-script.mjs'
import { inRoot } from './root.mjs'

/**
 * Writes the service worker to where the site's root is its scope.
 * @param {string} build its name, so that each build has a worker of its own and browsers see that there is a newer one
 * @param {string} [file]
 */
export async function writeServiceWorker(build, file = inRoot('public', 'sw.js')) {
  const code = await classicScript('lib/offline/worker/main.ts', {
    'process.env.NODE_ENV': '"production"',
    'process.env.UNROLL_BUILD': JSON.stringify(build),
  })
  await writeFile(file, code)
}
