import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesBelow } from './lib/files-below.mjs'
import { inRoot } from './lib/root.mjs'

/** What browsers do not have over plain http, where a self-hoster's phone comes by. */
const missing = /\bcrypto\.(?:randomUUID|subtle)|navigator\.(?:clipboard|serviceWorker|locks)/

/** Who uses it all the same: each does something else where it is not there, or is asked only where it is. */
const guarded = [
  'components/copy/copy-text.ts',
  'components/labs/frame/copy-link.tsx',
  'components/notebook/share-button.tsx',
  'lib/offline/page/browser-copies.ts',
  'lib/offline/page/start-worker.ts',
]

it('nothing that runs in a page needs https, but what is known to do without', async () => {
  const users = []
  for (const folder of ['components', 'lib/client', 'lib/offline', 'lib/media', 'lib/transfer', 'lib/anki'])
    for (const file of await filesBelow(inRoot(...folder.split('/')))) {
      if (!/\.tsx?$/.test(file) || /\.test\.|testing/.test(file)) continue
      if (missing.test(await readFile(join(inRoot(), folder, file), 'utf8'))) users.push(`${folder}/${file}`)
    }
  expect(users.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(guarded)
})
