// What srs:rebuild runs.
export { openDatabase } from '../../lib/db/client'
export { rebuildAll } from '../../lib/db/rebuild-all'
