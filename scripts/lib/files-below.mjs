import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** All files below a folder, as paths from it with forward slashes; none when the folder is missing. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
