import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A server of one test's own, with its own data, that can be killed and started again on the same port. */
export class OwnServer {
  private child: ChildProcess | null = null

  private constructor(
    readonly address: string,
    private readonly port: number,
    private readonly dataDir: string,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  /** @param variables of the environment, besides those of every test */
  static async create(variables: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
    const port = await freePort()
    const dataDir = mkdtempSync(path.join(tmpdir(), 'unroll-own-server-'))
    const server = new OwnServer(`http://localhost:${port}`, port, dataDir, variables)
    const migrated = spawnSync(process.execPath, ['scripts/db/migrate.mjs'], { env: server.environment() })
    if (migrated.status !== 0) throw new Error(`no database for the test: ${migrated.stderr}`)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    this.child = spawn(
      process.execPath,
      ['scripts/server.mjs', '--port', String(this.port), '--hostname', 'localhost'],
      {
        env: this.environment(),
        stdio: 'ignore',
        detached: true,
      },
    )
    for (let tries = 0; tries < 600; tries++) {
      const answer = await fetch(`${this.address}/api/health`).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the server did not come up')
  }

  /** `kill -9` of the server and whatever it started: its process group, which is ours. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child?.pid) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-child.pid, 'SIGKILL')
    await ended
    this.child = null
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: this.dataDir,
      DATABASE_URL: '',
      BASE_URL: '',
      ...this.variables,
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
