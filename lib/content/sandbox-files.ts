import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SandboxFiles } from './types'

/**
 * The addresses of what scripts/lib/sandbox.mjs wrote into public/sandbox, whose names hold hashes.
 * @throws when it did not
 */
export function sandboxFiles(root: string = process.cwd()): SandboxFiles {
  const names = readdirSync(join(root, 'public', 'sandbox'))
  const address = (pattern: RegExp) => {
    const name = names.find((each) => pattern.test(each))
    if (!name) throw new Error('public/sandbox is not made: npm run build makes it, and npm run dev')
    return `/sandbox/${name}`
  }
  return { frame: address(/^frame\.\w+\.html$/), engine: address(/^engine\.\w+\.json$/) }
}
