import type { Recogniser, Results } from './recogniser'

type Said = readonly [transcript: string, isFinal: boolean, confidence?: number]

/** A list of results, as a recogniser tells it. */
export function results(...said: readonly Said[]): Results {
  return said.map(([transcript, isFinal, confidence = 0]) => ({ isFinal, length: 1, 0: { transcript, confidence } }))
}

/** A recogniser that a test makes hear something; `calls` is what it was told to do. */
export class FakeRecogniser implements Recogniser {
  lang = ''
  continuous = false
  interimResults = false
  onresult: Recogniser['onresult'] = null
  onerror: Recogniser['onerror'] = null
  onend: Recogniser['onend'] = null
  readonly calls: string[] = []

  start(): void {
    this.calls.push('start')
  }
  stop(): void {
    this.calls.push('stop')
  }
  abort(): void {
    this.calls.push('abort')
  }

  hear(...said: readonly Said[]): void {
    this.onresult?.({ results: results(...said) })
  }
  fail(error: string): void {
    this.onerror?.({ error })
    this.onend?.()
  }
  end(): void {
    this.onend?.()
  }
}
