import { createHash } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

type Entry = { address: string; hash: string; revision?: string }
type Manifest = { build: string; entries: Entry[] }

/** A later build of the site, as far as this journey needs one: one page says something else. */
type Update = { readonly from: string; readonly to: string; readonly page: string; readonly text: string }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/**
 * A server between the browser and the site that can be cut off, which no cache or worker of the browser's can mistake
 * for a network, and that can make the site look like its next build.
 */
export async function between(site: string, host = 'localhost') {
  let cut = false
  let update: Update | null = null
  const asked: string[] = []

  const page = (html: string, { from, to, text }: Update, changed: boolean) => {
    const named = html.replace(`data-build="${from}"`, `data-build="${to}"`)
    // Where React, which takes the page over, leaves what the build has not written.
    return changed ? named.replace('<html', `<html data-edition="${text}"`) : named
  }

  async function manifest(text: string, change: Update): Promise<string> {
    const { entries, ...rest } = JSON.parse(text) as Manifest
    const changed = await Promise.all(
      entries.map(async (entry) => {
        if (entry.address !== change.page) return entry
        const response = await fetch(site + entry.address, { headers: { accept: 'text/html' } })
        const hash = sha256(page(await response.text(), change, true))
        return { ...entry, hash, revision: hash }
      }),
    )
    return JSON.stringify({ ...rest, build: change.to, entries: changed })
  }

  async function updated(path: string, type: string, text: string, change: Update): Promise<string> {
    if (path === '/sw.js') return text.replaceAll(change.from, change.to)
    if (path.startsWith('/offline/')) return manifest(text, change)
    return type.startsWith('text/html') ? page(text, change, path === change.page) : text
  }

  const server = createServer((incoming, outgoing) => {
    if (cut) return incoming.socket.destroy()
    const path = (incoming.url ?? '/').split('?')[0] ?? '/'
    asked.push(path)
    // What is to be changed comes as it is, whole and uncompressed.
    const changes = update !== null && incoming.method === 'GET' && !path.startsWith('/api/')
    const { 'accept-encoding': encoding, 'if-none-match': known, ...headers } = incoming.headers
    const own = changes ? headers : incoming.headers
    const onward = request(site + incoming.url, { method: incoming.method, headers: own }, (answer) => {
      const change = update
      const type = answer.headers['content-type'] ?? ''
      if (!change || !changes || !/html|javascript|json/.test(type)) {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
        return
      }
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', async () => {
        const body = await updated(path, type, Buffer.concat(chunks).toString('utf8'), change)
        const { 'content-length': _, etag, 'transfer-encoding': __, ...rest } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 500, rest)
        outgoing.end(body)
      })
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, host === 'localhost' ? host : '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    address: `http://${host}:${port}`,
    /** The paths that were asked for since the last look. */
    asked: () => asked.splice(0),
    cut() {
      cut = true
      server.closeAllConnections()
    },
    mend() {
      cut = false
    },
    update(change: Update) {
      update = change
    },
    close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      return closed
    },
  }
}
