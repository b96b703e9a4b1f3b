// A server that stands in for a language model's, on this machine: it answers as a test says, and keeps what it was sent.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { path: string; authorization: string | undefined; body: Record<string, unknown> }

/** `n` counts the requests from 0. */
type Behaviour = (response: ServerResponse, received: Received, n: number) => void

export class StandIn {
  readonly received: Received[] = []

  private constructor(private readonly server: Server) {}

  static async start(behave: Behaviour): Promise<StandIn> {
    const server = createServer((request, response) => {
      let text = ''
      request.setEncoding('utf8')
      request.on('data', (chunk: string) => {
        text += chunk
      })
      request.on('end', () => {
        const { url = '', headers } = request
        const received = { path: url, authorization: headers.authorization, body: text === '' ? {} : JSON.parse(text) }
        standIn.received.push(received)
        behave(response, received, standIn.received.length - 1)
      })
    })
    const standIn = new StandIn(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return standIn
  }

  /** The base address of its API. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** Answers as a model that says this; an object is said as JSON. */
export function says(response: ServerResponse, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text }, finish_reason: 'stop' }] }))
}

/** Answers with a status and a text. */
export function fails(response: ServerResponse, status: number, text = '', headers: Record<string, string> = {}): void {
  response.writeHead(status, headers)
  response.end(text)
}
