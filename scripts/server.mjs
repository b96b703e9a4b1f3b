// The site's server: `next start` that can also send what the build has compressed, knows where requests come from, and
// bounds what a connection may take. `npm start` runs it.
// Options: --port N, --hostname NAME (all interfaces without one).
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { promiseEncoding } from '../lib/delivery/encoding-header.mjs'
import { parseEnvironment } from '../lib/environment.mjs'
import { metrics } from '../lib/observe/metrics.mjs'
import { knowRoutes } from '../lib/observe/route-name.mjs'
import { watchSqliteSize } from '../lib/observe/sqlite-size.mjs'
import { endOnSignals } from './lib/end-on-signals.mjs'
import { inRoot, root } from './lib/root.mjs'
import { sendEncoded } from './lib/send-encoded.mjs'
import { createSiteServer } from './lib/server/site-server.mjs'

process.env.NODE_ENV = 'production'
promiseEncoding()
const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const port = Number(values.port)
const { trustedProxies, rateLimits, secureCookies: https, database } = parseEnvironment(process.env)
knowRoutes(JSON.parse(readFileSync(inRoot('.next', 'routes-manifest.json'), 'utf8')))
if (database.dialect === 'sqlite') watchSqliteSize(metrics().registry, database.file)

const { default: next } = await import('next')
// Next would take requests for another protocol and never answer them; it listens for those on the server that it is given.
const nobody = createServer()
const app = next({ dir: root, dev: false, hostname: values.hostname, port, httpServer: nobody })
await app.prepare()
const handle = app.getRequestHandler()
const server = createSiteServer(
  (request, response) => {
    sendEncoded(response)
    return handle(request, response)
  },
  { trustedProxies, rateLimits, https },
)
server.listen(port, values.hostname)
endOnSignals(server)
