import pg from 'pg'

type Settled = (...answer: unknown[]) => void

/**
 * A connection whose end is nobody's end, and that breaks off when a query has no answer in time. pg's own `query_timeout` gives the query up and keeps
 * the connection, which goes back to the pool with its transaction open: whoever gets it next waits again.
 */
export function patientClient(millis: number): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      // A connection that breaks fails the query that runs on it. Between two owners, and once the pool has let go of it,
      // nobody else listens, and an error that nobody hears ends the process.
      this.on('error', () => {})
    }

    // pg's eight signatures come down to two: the answer goes to a callback, which is last, or to a promise.
    override query(...args: unknown[]): never {
      const timer = setTimeout(() => this.connection.stream.destroy(), millis)
      const done = () => clearTimeout(timer)
      const last = args.at(-1)
      if (typeof last === 'function') {
        const heard: Settled = (...answer) => {
          done()
          ;(last as Settled)(...answer)
        }
        args.splice(-1, 1, heard)
      }
      const result: unknown = (super.query as (...args: unknown[]) => unknown)(...args)
      if (result instanceof Promise) result.then(done, done)
      return result as never
    }
  }
}
