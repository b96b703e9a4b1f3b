import type { Page } from '@playwright/test'

type Voices = readonly string[]

/** What stands in for the browser's speech: what it has said and was told is read off the page. */
type Stub = {
  readonly spoken: { text: string; lang: string; rate: number }[]
  readonly calls: string[]
  hear(text: string, isFinal: boolean): void
  fail(error: string): void
}

/**
 * Puts stand-ins in the place of the browser's speech, on every page from now on: a synthesis with these voices, or none
 * where `voices` is null, and a recogniser, or none. Nothing that is read ends before it is stopped.
 */
export async function stubSpeech(page: Page, { voices, recogniser }: { voices: Voices | null; recogniser: boolean }) {
  await page.addInitScript(
    ([langs, hears]) => {
      const spoken: { text: string; lang: string; rate: number }[] = []
      const calls: string[] = []
      const put = (name: string, value: unknown) =>
        Object.defineProperty(window, name, { value, configurable: true, writable: true })

      class Utterance extends EventTarget {
        lang = ''
        rate = 1
        voice: unknown = null
        constructor(readonly text: string) {
          super()
        }
      }
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => (langs ?? []).map((lang) => ({ lang, localService: true, default: false })),
        speak: ({ text, lang, rate }: Utterance) => void spoken.push({ text, lang, rate }),
        cancel: () => void calls.push('cancel'),
      })
      put('SpeechSynthesisUtterance', langs ? Utterance : undefined)
      put('speechSynthesis', langs ? synthesis : undefined)

      let current: Recogniser | null = null
      class Recogniser {
        lang = ''
        onresult: ((event: unknown) => void) | null = null
        onerror: ((event: unknown) => void) | null = null
        onend: (() => void) | null = null
        results: unknown[] = []
        start() {
          current = this
          calls.push(`start ${this.lang}`)
        }
        stop() {
          calls.push('stop')
          this.onend?.()
        }
        abort() {
          calls.push('abort')
          this.onend?.()
        }
      }
      put('SpeechRecognition', undefined)
      put('webkitSpeechRecognition', hears ? Recogniser : undefined)

      let certain: unknown[] = []
      let of: Recogniser | null = null
      put('speechStub', {
        spoken,
        calls,
        hear(transcript: string, isFinal: boolean) {
          if (of !== current) certain = []
          of = current
          const result = { isFinal, length: 1, 0: { transcript, confidence: isFinal ? 0.9 : 0 } }
          const results = [...certain, result]
          if (isFinal) certain = results
          current?.onresult?.({ resultIndex: results.length - 1, results })
        },
        fail(error: string) {
          current?.onerror?.({ error })
          current?.onend?.()
        },
      })
    },
    [voices, recogniser] as const,
  )
}

type Stubbed = { speechStub: Stub }

/** What was read aloud on this page so far: all texts as one, and the last language and rate. */
export async function readAloud(page: Page): Promise<{ text: string; lang: string; rate: number }> {
  const spoken = await page.evaluate(() => (window as unknown as Stubbed).speechStub.spoken)
  const { lang = '', rate = 0 } = spoken.at(-1) ?? {}
  return { text: spoken.map(({ text }) => text).join(' '), lang, rate }
}

/** What the recogniser and the synthesis were told to do on this page, in order. */
export function speechCalls(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window as unknown as Stubbed).speechStub.calls])
}

/** Makes the recogniser hear something, which it is certain of or not. */
export async function hear(page: Page, text: string, { certain }: { certain: boolean }) {
  await page.evaluate(([heard, isFinal]) => (window as unknown as Stubbed).speechStub.hear(heard, isFinal), [
    text,
    certain,
  ] as const)
}

/** Makes the recogniser end with an error. */
export async function failHearing(page: Page, error: string) {
  await page.evaluate((code) => (window as unknown as Stubbed).speechStub.fail(code), error)
}
