import type { Locale } from '../../i18n/locale'
import { observable } from './observable'
import { sentences } from './sentences'
import { spokenLanguage, type Voice, voiceFor } from './voices'

/** The parts of the browsers' speech synthesis that are used here. */
export type Utterance = {
  lang: string
  rate: number
  voice: Voice | null
  addEventListener(type: 'end' | 'error', listener: () => void): void
}
export type Synthesiser = {
  getVoices(): readonly Voice[]
  speak(utterance: Utterance): void
  cancel(): void
  addEventListener?(type: 'voiceschanged', listener: () => void): void
  removeEventListener?(type: 'voiceschanged', listener: () => void): void
}

/** Whether a text of a language can be read aloud, and what is missing if not. */
export type Ability = 'ready' | 'no-synthesis' | 'no-voice'

export type Reader = {
  speaking(): boolean
  /** Listens for the beginning and end of reading, and for voices that come; answers how to stop that. */
  subscribe(listener: () => void): () => void
  ability(locale: Locale): Ability
  /** Reads from the beginning, whatever was being read; silent where that cannot be. */
  read(text: string, locale: Locale, rate: number): void
  stop(): void
}

/** Reads texts aloud, one at a time. `synthesiser` is null where the browser has none. */
export function reader(synthesiser: Synthesiser | null, make: (text: string) => Utterance): Reader {
  const speaking = observable(false)
  // What is being said is kept here: Chrome tells nothing of the end of an utterance that nobody holds any more.
  let queue: readonly Utterance[] = []

  function stop(): void {
    if (queue.length === 0) return
    queue = []
    speaking.set(false)
    synthesiser?.cancel()
  }

  function ended(utterance: Utterance): void {
    // An utterance that was given up ends as well, or fails, after the next has begun.
    if (!queue.includes(utterance)) return
    queue = queue.slice(queue.indexOf(utterance) + 1)
    if (queue.length === 0) speaking.set(false)
  }

  return {
    speaking: speaking.get,
    subscribe(listener) {
      const unsubscribe = speaking.subscribe(listener)
      synthesiser?.addEventListener?.('voiceschanged', listener)
      return () => {
        unsubscribe()
        synthesiser?.removeEventListener?.('voiceschanged', listener)
      }
    },
    ability(locale) {
      if (!synthesiser) return 'no-synthesis'
      return voiceFor(synthesiser.getVoices(), locale) ? 'ready' : 'no-voice'
    },
    read(text, locale, rate) {
      stop()
      const voice = synthesiser && voiceFor(synthesiser.getVoices(), locale)
      if (!voice) return
      queue = sentences(text).map((sentence) => {
        const utterance = make(sentence)
        utterance.lang = voice.lang.replaceAll('_', '-') || spokenLanguage[locale]
        utterance.rate = rate
        utterance.voice = voice
        for (const type of ['end', 'error'] as const) utterance.addEventListener(type, () => ended(utterance))
        return utterance
      })
      if (queue.length === 0) return
      speaking.set(true)
      for (const utterance of queue) synthesiser.speak(utterance)
    },
    stop,
  }
}
