import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Site } from './site'

let site: Site | undefined

/** The built site, read once; throws with one sentence when the build was not finished by our scripts. */
export function builtSite(): Site {
  if (site) return site
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next', 'security-map.json')
  try {
    site = JSON.parse(readFileSync(file, 'utf8')) as Site
  } catch (cause) {
    throw new Error('The build is not finished: run npm start, or npm run build before next start.', { cause })
  }
  return site
}
