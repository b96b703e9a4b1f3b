/** A server that keeps the contract of `/api/v1/media` for learners who have an account. */
export class FakeMedia {
  /** Who has an account. */
  readonly accounts = new Set<string>()
  private readonly files = new Map<string, Uint8Array>()

  /** The addresses of a learner's files. */
  of(learner: string): string[] {
    return [...this.files.keys()].filter((key) => key.startsWith(`${learner} `)).map((key) => key.split(' ')[1] ?? '')
  }

  answer(learner: string | null, path: string, init: RequestInit): Response {
    const account = learner !== null && this.accounts.has(learner)
    const name = /^\/api\/v1\/media\/([^?]+)/.exec(path)?.[1]
    if (!name) return Response.json({ account, files: account ? this.of(learner).map((address) => ({ address })) : [] })
    if (!account) return new Response(null, { status: 403 })
    const key = `${learner} media:${name}`
    const bytes = this.files.get(key)
    if (init.method === 'PUT') this.files.set(key, init.body as Uint8Array)
    else if (init.method === 'DELETE') this.files.delete(key)
    else return bytes ? new Response(bytes as BodyInit) : new Response(null, { status: 404 })
    return Response.json({})
  }
}
