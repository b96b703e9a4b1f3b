'use client'

import type { Learner } from '@/components/data/learner-store'
import { useLearner } from '@/components/data/use-learner'
import type { Locale } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'

/** Where the learner's records are: on the server, on their way, or only on this device. */
export function SyncStatus({ locale }: { locale: Locale }) {
  const learner = useLearner()
  const { state, text } = describe(learner, locale)
  return (
    <p role="status" data-testid="sync" data-state={state} data-pending={learner.sync.pending} className="min-h-6">
      {text}
      {state === 'signed-out' && (
        <>
          {' '}
          <a href={`/${locale}/account`}>{shellMessages[locale].sync.signIn}</a>
        </>
      )}
    </p>
  )
}

function describe({ phase, events, sync }: Learner, locale: Locale): { state: string; text: string } {
  const m = shellMessages[locale].sync
  if (phase === 'loading') return { state: 'loading', text: '' }
  if (phase === 'unavailable') return { state: 'unavailable', text: m.storage }
  if (sync.problem === 'signed_out') return { state: 'signed-out', text: m.signedOut(sync.pending) }
  if (sync.damaged > 0) return { state: 'damaged', text: m.damaged(sync.damaged) }
  if (sync.refused > 0) return { state: 'refused', text: m.refused(sync.refused) }
  if (sync.problem === 'learner_mismatch' || sync.otherLearner > 0)
    return { state: 'other-learner', text: m.otherLearner(sync.otherLearner || sync.pending) }
  if (sync.pending > 0 && sync.offline) return { state: 'offline', text: m.offline(sync.pending) }
  if (sync.pending > 0) return { state: 'pending', text: m.pending(sync.pending) }
  return events.length > 0 ? { state: 'saved', text: m.saved } : { state: 'new', text: '' }
}
