import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { type Client, createClient } from '../client'
import type { EventRecord } from '../database'
import type { Environment } from '../environment'
import { createNotices, type Notices } from '../notices'
import { FakeServer } from './fake-server'

/** One browser with its database and clock, in which tabs can be opened, and the server it talks to. */
export class TestBrowser {
  readonly server = new FakeServer()
  readonly name = `unroll-${v7()}`
  now = Date.UTC(2026, 10, 23, 12)
  private readonly tabs: { client: Client; notices: Notices }[] = []

  readonly environment: Environment = {
    now: () => this.now,
    utcOffset: () => 480,
    random: () => 0.5,
    newId: () => v7(),
    every: () => () => {},
  }

  /** A tab, and what tells its views of changes. */
  async tab(notices = createNotices(this.name)): Promise<Client> {
    const { environment, name } = this
    const client = await createClient({ environment, fetch: this.server.fetch, notices, name })
    this.tabs.push({ client, notices })
    return client
  }

  /** Everything in the event store, oldest first. */
  async records(): Promise<EventRecord[]> {
    const client = this.tabs[0]?.client ?? (await this.tab())
    return (await client.db.getAll('events')).sort((a, b) => a.event.at - b.event.at || (a.id < b.id ? -1 : 1))
  }

  close(): void {
    for (const { client, notices } of this.tabs) {
      client.close()
      notices.close()
    }
  }
}

/** The payload of a review, which is the smallest event with evidence. */
export function graded(card: string) {
  return { evidence: [{ card, grade: 3 as const, due: Date.UTC(2026, 10, 24) }] }
}
