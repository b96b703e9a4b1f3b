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
  /** Learners that an account stands for: without a session nobody reads or writes their log. */
  readonly accounts = new Set<string>()
  readonly deleted = new Set<string>()
  /** Whether the browser has a session of its cookie's account. */
  session = false

  /** Signs the browser in to an account, which takes in what its guest has learned; the first time, it is theirs. */
  signIn(account: string): void {
    const guest = this.current(this.cookie)
    if (guest !== null && guest !== account && !this.accounts.has(guest) && !this.deleted.has(guest)) {
      this.write(
        account,
        this.log(guest).map(({ seq: _, ...event }) => event),
      )
      this.merged.set(guest, account)
    }
    this.accounts.add(account)
    this.cookie = account
    this.session = true
  }

  /** As the browser asks for it: it is nobody from then on. */
  signOut(): void {
    this.cookie = null
    this.session = false
  }

  /** Deletes the learner of the cookie, which the browser still has. */
  delete(): void {
    const learner = this.current(this.cookie) as string
    this.logs.delete(learner)
    this.deleted.add(learner)
  }

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

  private signedOut(): boolean {
    return !this.session && this.accounts.has(this.current(this.cookie) ?? '')
  }

  private post(post: Post): Response {
    this.posts.push(post)
    if (this.deleted.has(this.current(this.cookie) ?? '')) {
      this.signOut()
      return failure(410, 'learner_deleted')
    }
    if (this.signedOut()) return failure(401, 'signed_out')
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
    if (this.signedOut()) return Response.json({ learner: null, events: [], more: false, signedOut: true })
    if (this.deleted.has(this.current(this.cookie) ?? ''))
      return Response.json({ learner: null, events: [], more: false })
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
