import { connect, createServer } from 'node:net'

/** A way to a database's socket that can be made slow (`delay` in milliseconds each way), held up, and cut. */
export class SlowRoad {
  delay = 0
  held = false
  pairs = new Set()

  /** @param {string} socket the database's */
  constructor(socket) {
    this.server = createServer((client) => this.join(client, connect(socket)))
  }

  /** @returns {Promise<number>} the port */
  async listen() {
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this.server.address().port
  }

  join(client, database) {
    const pair = { client, database, waiting: [] }
    this.pairs.add(pair)
    const end = () => {
      client.destroy()
      database.destroy()
      this.pairs.delete(pair)
    }
    for (const socket of [client, database]) socket.on('error', end).on('close', end)
    const pass = (to) => (bytes) => {
      if (this.held) pair.waiting.push(() => to.write(bytes))
      else if (this.delay === 0) to.write(bytes)
      else setTimeout(() => to.write(bytes), this.delay)
    }
    client.on('data', pass(database))
    database.on('data', pass(client))
  }

  /** Lets through what was held up. */
  release() {
    this.held = false
    for (const { waiting } of this.pairs) for (const send of waiting.splice(0)) send()
  }

  async close() {
    for (const { client, database } of this.pairs) for (const socket of [client, database]) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
