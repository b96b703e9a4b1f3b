import { formatDraft, joinDrafts, noDraft, parseDraft, type QuizDraft } from './quiz-draft'

/** Where one question's draft is stored; other tabs write there too. */
export type DraftStore = {
  load(): Promise<string>
  /** Puts `text` only where `expected` still stands; answers what stood there. */
  swap(expected: string, text: string): Promise<string>
}

/**
 * Called with every change of what is to be shown; `kept` says that it is on the disk. A draft that is `foreign` comes
 * from the store: it must be on the screen at once, or the next keystroke would be added to the old text.
 */
type Show = (draft: QuizDraft, kept: boolean, foreign?: boolean) => void

/**
 * One tab's draft of one question. Every change is stored at once, in order. A draft that another tab stored meanwhile
 * is joined, never replaced; one that this tab has nothing to add to is simply followed.
 */
export class DraftKeeper {
  private draft = noDraft
  /** What stands in the store as far as this tab knows. */
  private stored = ''
  private settled = false
  private queue = Promise.resolve()

  constructor(
    private readonly store: DraftStore,
    private readonly show: Show,
  ) {}

  change(part: Partial<QuizDraft>): void {
    const next = { ...this.draft, ...part }
    if (formatDraft(next) === formatDraft(this.draft)) return
    this.draft = next
    this.show(next, false)
    if (!this.settled) this.enqueue(() => this.write())
  }

  /** Shows what is stored, unless something here is not: then the next write finds it. */
  follow(): Promise<void> {
    return this.enqueue(async () => {
      if (!this.following) return
      const found = await this.store.load()
      if (!this.following || found === this.stored) return
      this.stored = found
      this.draft = parseDraft(found)
      this.show(this.draft, true, true)
    })
  }

  /** The draft has become a result: it is forgotten, and stays on the screen until `restart`. */
  settle(): Promise<void> {
    this.settled = true
    return this.enqueue(async () => {
      const expected = this.stored
      this.stored = ''
      // What another tab wrote meanwhile is not part of the result, and stays.
      await this.store.swap(expected, '')
    })
  }

  restart(): Promise<void> {
    this.settled = false
    this.draft = noDraft
    this.show(noDraft, false)
    return this.follow()
  }

  private get following(): boolean {
    return !this.settled && formatDraft(this.draft) === formatDraft(parseDraft(this.stored))
  }

  private async write(): Promise<void> {
    for (let text = formatDraft(this.draft); text !== this.stored; text = formatDraft(this.draft)) {
      const found = await this.store.swap(this.stored, text)
      if (found === this.stored) {
        this.stored = text
      } else {
        this.stored = found
        this.draft = joinDrafts(parseDraft(found), this.draft)
        this.show(this.draft, false, true)
      }
    }
    this.show(this.draft, true)
  }

  /** Steps run one after the other; where nothing can be kept, `kept` stays false and the page says so. */
  private enqueue(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step).catch(() => {})
    return this.queue
  }
}
