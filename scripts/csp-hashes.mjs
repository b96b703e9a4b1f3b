// After a bare `next build`: writes .next/security-map.json and .next/stored, which proxy.ts answers by. `npm start` and `npm run build` do it.
import { writeSecurityMap } from './lib/csp-map.mjs'
import { inRoot } from './lib/root.mjs'
import { writeStore } from './lib/store.mjs'

const { pages } = await writeSecurityMap(inRoot('.next'), inRoot('public'))
await writeStore(inRoot('.next'), inRoot('public'))
const counts = Object.values(pages).map((hashes) => hashes.length)
console.log(`Hashed the inline scripts of ${counts.length} pages (at most ${Math.max(...counts)} on one).`)
