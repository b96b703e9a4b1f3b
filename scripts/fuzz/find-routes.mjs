import { filesBelow } from '../lib/files-below.mjs'
import { inRoot } from '../lib/root.mjs'

/** The addresses of the API's routes as its folders name them, such as `/api/v1/shares/[id]`. */
export async function findRoutes() {
  const files = await filesBelow(inRoot('app', 'api'))
  return files.filter((file) => /(^|\/)route\.ts$/.test(file)).map((file) => `/api/${file}`.replace(/\/route\.ts$/, ''))
}
