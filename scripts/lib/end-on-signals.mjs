/** How long requests that are under way may take to be answered, in milliseconds: a browser gives up after 20 s. */
const patience = 20_000

/**
 * Lets a server end when it is told to (SIGTERM, SIGINT): nobody new is let in, what was accepted is answered, idle
 * connections are closed, and the process ends with 0. What takes longer than `patience` is broken off, with 1; a second
 * signal ends the process at once.
 * @param {import('node:http').Server} server
 */
export function endOnSignals(server) {
  let ending = false
  server.on('request', (_request, response) => {
    if (ending && !response.headersSent) response.setHeader('connection', 'close')
  })
  const end = () => {
    if (ending) process.exit(1)
    ending = true
    server.close(() => process.exit(0))
    // A connection that was answered after the signal is idle only then.
    setInterval(() => server.closeIdleConnections(), 50)
    setTimeout(() => process.exit(1), patience).unref()
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
