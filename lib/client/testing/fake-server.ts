import { v7 } from 'uuid'
import type { LearnerEvent, StoredEvent } from '../../events/event'
import type { Fetch } from '../protocol'
import { FakeMedia } from './fake-media'

type Post = { learner: string | null; events: LearnerEvent[] }

/** What becomes of the next request: null lets it through. */
type Fate = (request: { method: string; post: Post | null }) => Response | 'lost' | 'unheard' | null | undefined

const pageSize = 3

/** A server that keeps the contract of `/api/v1/events`, and a network that can be told to fail. */
export class FakeServer {
  /** Who the browser's cookie names. */
  cookie: string | null = null
  /** Decides in turn what becomes of each request; `unheard`: the server acts, and its answer is lost. */
  fates: Fate[] = []
  /** Runs while a request is under way, before the server looks at it. */
  meanwhile: () => Promise<void> = async () => {}
  /** The server's clock: later times are lowered to it. */
  clock = Number.POSITIVE_INFINITY
  readonly posts: Post[] = []
  private readonly logs = new Map<string, StoredEvent[]>()

  /** Learners that were merged into others. */
  readonly merged = new Map<string, string>()

  /** The log of a learner, by default the one whose cookie the browser has. */
  log(learner: string | null = this.cookie): readonly StoredEvent[] {
    return this.logs.get(this.current(learner) ?? '') ?? []
  }

  /** Puts events into a learner's log as another device would. */
  write(learner: string, events: readonly LearnerEvent[]): void {
    const log = this.logs.get(learner) ?? []
    this.logs.set(learner, log)
    for (const event of events) {
      if (log.some(({ id }) => id === event.id)) continue
      log.push({ ...event, at: Math.min(event.at, this.clock), seq: log.length + 1 })
    }
  }

  readonly media = new FakeMedia()

  readonly fetch: Fetch = async (path, init) => {
    if (path.startsWith('/api/v1/media')) return this.media.answer(this.current(this.cookie), path, init)
    const post = typeof init.body === 'string' ? (JSON.parse(init.body) as Post) : null
    const fate = this.fates.shift()?.({ method: init.method ?? 'GET', post })
    await this.meanwhile()
    if (fate === 'lost') throw new TypeError('network')
    if (fate instanceof Response) return fate
    const response = post ? this.post(post) : this.page(Number(/after=(\d+)/.exec(path)?.[1]))
    if (fate === 'unheard') throw new TypeError('network')
    return response
  }

  private current(learner: string | null): string | null {
    return this.merged.get(learner ?? '') ?? learner
  }

  private post(post: Post): Response {
    this.posts.push(post)
    if (post.learner !== null && this.current(post.learner) !== this.current(this.cookie))
      return failure(409, 'learner_mismatch')
    this.cookie ??= v7()
    const learner = this.current(this.cookie) as string
    this.write(learner, post.events)
    const ids = new Set(post.events.map((event) => event.id))
    const acknowledged = this.log()
      .filter(({ id }) => ids.has(id))
      .map(({ id, seq, at, localDay }) => ({ id, seq, at, localDay }))
    return Response.json({ learner, acknowledged })
  }

  private page(after: number): Response {
    const rest = this.log().filter(({ seq }) => seq > after)
    return Response.json({
      learner: this.current(this.cookie),
      events: rest.slice(0, pageSize),
      more: rest.length > pageSize,
    })
  }
}

export function failure(
  status: number,
  code: string,
  issues: readonly { path: string; message: string }[] = [],
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { code, message: `said ${code}`, issues } }, { status, headers })
}
