import { type Hearing, hearing } from './hearing'
import { observable } from './observable'
import type { Recogniser } from './recogniser'

/** Why listening ended by itself: the errors of the browsers' recognition of speech, and anything else. */
export const problems = [
  'no-speech',
  'aborted',
  'audio-capture',
  'network',
  'not-allowed',
  'service-not-allowed',
  'language-not-supported',
  'unknown',
] as const
export type Problem = (typeof problems)[number]

export type DictationState = {
  /** `ending`: no longer listened to, but what was said last is still being made out. */
  readonly phase: 'off' | 'on' | 'ending'
  /** What is heard but may still change. */
  readonly interim: string
  readonly problem: Problem | null
}

export type Dictation = {
  state(): DictationState
  /** Answers how to stop listening to changes. */
  subscribe(listener: () => void): () => void
  start(): void
  /** Ends once what was said has been made out. */
  stop(): void
  /** Ends at once: what was heard so far counts as said. */
  finish(): void
}

type Options = {
  readonly make: () => Recogniser
  /** BCP 47. */
  readonly lang: string
  readonly onFinal: (text: string) => void
}

export const silent: DictationState = { phase: 'off', interim: '', problem: null }

/** After so many runs in a row in which nothing was heard, the microphone is turned off: browsers end one by themselves. */
const mostSilentRuns = 3

/** Writes down what is said from `start` to `stop`, over as many runs of the recogniser as that takes. */
export function dictation({ make, lang, onFinal }: Options): Dictation {
  const state = observable(silent)
  let run: { readonly recogniser: Recogniser; readonly heard: Hearing } | null = null
  let silentRuns = 0

  function begin(): void {
    const own = { recogniser: make(), heard: hearing() }
    const { recogniser, heard } = own
    let problem: Problem | null = null
    recogniser.lang = lang
    recogniser.continuous = true
    recogniser.interimResults = true
    // What a run tells after it was given up is about another question.
    recogniser.onresult = ({ results }) => {
      if (run !== own) return
      const said = heard.take(results)
      state.set({ ...state.get(), interim: heard.interim() })
      for (const text of said) onFinal(text)
    }
    recogniser.onerror = ({ error }) => {
      problem = problemOf(error)
    }
    recogniser.onend = () => {
      if (run === own) ended(problem)
    }
    run = own
    try {
      recogniser.start()
    } catch {
      run = null
      state.set({ ...silent, problem: 'unknown' })
    }
  }

  function ended(problem: Problem | null): void {
    const heard = run?.heard
    const wanted = state.get().phase === 'on'
    run = null
    silentRuns = heard?.heard() ? 0 : silentRuns + 1
    const over = problem !== null && problem !== 'no-speech'
    const again = wanted && !over && silentRuns < mostSilentRuns
    state.set(again ? { ...silent, phase: 'on' } : { ...silent, problem: wanted ? (problem ?? 'no-speech') : null })
    for (const text of heard?.rest() ?? []) onFinal(text)
    // Who was told of the text may have turned the microphone off.
    if (again && state.get().phase === 'on' && run === null) begin()
  }

  function finish(): void {
    if (!run && state.get().phase === 'off') return
    const left = run
    run = null
    state.set(silent)
    for (const text of left?.heard.rest() ?? []) onFinal(text)
    left?.recogniser.abort()
  }

  return {
    state: state.get,
    subscribe: state.subscribe,
    start() {
      if (run) finish()
      silentRuns = 0
      state.set({ ...silent, phase: 'on' })
      begin()
    },
    stop() {
      if (!run || state.get().phase !== 'on') return
      state.set({ ...state.get(), phase: 'ending' })
      run.recogniser.stop()
    },
    finish,
  }
}

function problemOf(error: string): Problem {
  return problems.find((known) => known === error) ?? 'unknown'
}
