'use client'

import { useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { NeedsNetwork } from '@/components/offline/needs-network'
import type { Locale } from '@/lib/i18n/locale'
import { optimiserMessages } from '@/lib/i18n/messages/optimiser'
import { OptimiserResult } from './optimiser-result'
import { type Followed, useOptimiser } from './use-optimiser'

/** Trains the weights on the learner's own log, and shows what came of it; nothing changes before it is asked for. */
export function Optimiser({ locale }: { locale: Locale }) {
  const m = optimiserMessages[locale].optimiser
  const { settings, sync } = useLearner()
  const [answer, begin] = useOptimiser(locale)
  const [asking, setAsking] = useState(false)
  const state = answer?.state ?? 'idle'
  const underWay = state === 'waiting' || state === 'running'

  async function start() {
    setAsking(true)
    await begin()
    setAsking(false)
  }

  return (
    <section className="panel stack" data-testid="optimiser" data-state={state}>
      <h2>{m.title}</h2>
      <p>{m.lead}</p>
      <NeedsNetwork locale={locale} />
      {sync.pending > 0 && <p className="small muted">{m.unsent(sync.pending)}</p>}
      <div className="row">
        <button type="button" className="btn" disabled={asking || underWay} onClick={() => void start()}>
          {state === 'done' ? m.again : m.start}
        </button>
        {answer?.state === 'running' && (
          <progress
            className="h-2 flex-1 accent-accent"
            aria-label={m.progress}
            value={answer.current}
            max={answer.total}
          />
        )}
      </div>
      <p role="status" data-testid="optimiser-message">
        {answer && said(answer, locale)}
      </p>
      {answer?.state === 'done' && (
        <OptimiserResult
          locale={locale}
          result={answer.result}
          inUse={answer.result.weights.join() === settings.weights.join()}
        />
      )}
    </section>
  )
}

function said(answer: Followed, locale: Locale): string {
  const m = optimiserMessages[locale].optimiser
  switch (answer.state) {
    case 'idle':
      return ''
    case 'too-few':
      return m.tooFew(answer.reviews, answer.needed)
    case 'waiting':
      return m.waiting(answer.ahead)
    case 'done':
      return answer.result.better ? m.better : m.kept
    case 'unreachable':
      return answer.message ?? m.unreachable
    default:
      return m[answer.state]
  }
}
