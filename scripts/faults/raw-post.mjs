import { connect } from 'node:net'

/** A POST by hand, so that it can be cut anywhere. `ask` makes the server say when it has the head (100 Continue). */
export class RawPost {
  /** @param {import('./learner.mjs').Learner} learner @param {{ ask?: boolean }} [options] */
  constructor(learner, { ask = false } = {}) {
    const { headers, body } = learner.request()
    const { hostname, port, host } = new URL(learner.address)
    this.body = Buffer.from(body)
    const lines = Object.entries({
      ...headers,
      host,
      'content-length': this.body.length,
      ...(ask && { expect: '100-continue' }),
    })
    this.head = `POST /api/v1/events HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
    this.socket = connect(Number(port), hostname)
    this.heard = ''
    this.socket.setEncoding('utf8').on('data', (text) => {
      this.heard += text
    })
    this.closed = new Promise((resolve) => this.socket.on('error', resolve).on('close', resolve))
  }

  /** @param {string | Buffer} bytes */
  send(bytes) {
    return new Promise((resolve) => this.socket.write(bytes, resolve))
  }

  /** Waits until the server has said something that matches. @param {RegExp} pattern */
  async until(pattern) {
    while (!pattern.test(this.heard) && !this.socket.destroyed) await new Promise((resolve) => setTimeout(resolve, 10))
    return pattern.test(this.heard)
  }

  cut() {
    this.socket.destroy()
    return this.closed
  }
}
