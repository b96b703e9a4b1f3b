'use client'

import { useEffect, useRef, useState } from 'react'
import { type TrainingNews, trainInWorker } from '@/lib/client/training-client'
import type { ToyTrainingOptions } from '@/lib/labs/toy-training'
import type { BadField } from './fields'
import { emptyView, type TrainView, withNews } from './train-view'

/** Only in `stopped` can training go on from where it was. */
export type TrainState =
  | { is: 'built' }
  | { is: 'training' }
  | { is: 'trained'; millis: number }
  | { is: 'stopped' }
  | { is: 'failed'; why: string }
  | ({ is: 'invalid' } & BadField)

/** The training on the page: its state, what is known of it, and what can be done. */
export function useTraining(built: TrainView) {
  const [state, setState] = useState<TrainState>({ is: 'built' })
  const [view, setView] = useState(built)
  const running = useRef<AbortController | null>(null)
  const last = useRef<TrainingNews | null>(null)

  useEffect(() => () => running.current?.abort(), [])

  /** `beforeEnd` is called while the page still shows the training. */
  async function train(options: ToyTrainingOptions, goOn: boolean, beforeEnd: () => void) {
    const controller = new AbortController()
    running.current = controller
    const from = goOn ? last.current?.checkpoint : undefined
    if (!goOn) {
      last.current = null
      setView(emptyView(options))
    }
    setState({ is: 'training' })
    const started = performance.now()
    const tell = (news: TrainingNews) => {
      last.current = news
      setView((before) => withNews(before, news))
    }
    const end = await trainInWorker({ options, from }, { onProgress: tell, signal: controller.signal }).then(
      (news): TrainState => {
        if (news.is === 'failed') return { is: 'failed', why: news.message }
        tell(news)
        return { is: 'trained', millis: Math.max(1, Math.round(performance.now() - started)) }
      },
      (cause): TrainState => (controller.signal.aborted ? { is: 'stopped' } : { is: 'failed', why: String(cause) }),
    )
    if (running.current !== controller) return
    running.current = null
    beforeEnd()
    setState(end)
  }

  function reset() {
    running.current?.abort()
    running.current = null
    last.current = null
    setState({ is: 'built' })
    setView(built)
  }

  return {
    state,
    view,
    train,
    reset,
    stop: () => running.current?.abort(),
    refuse: (bad: BadField) => setState({ is: 'invalid', ...bad }),
  }
}
