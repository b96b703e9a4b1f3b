'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadDraft, replaceDraft } from '@/lib/client/drafts'
import { DraftKeeper } from './draft-keeper'
import { noDraft, type QuizDraft } from './quiz-draft'

type Shown = { draft: QuizDraft; kept: boolean }

/**
 * The draft of a question, which survives a reload and the language switch. It is read when the page has begun to run,
 * and again whenever the learner comes back to this tab.
 */
export function useQuizDraft(question: string): [Shown, DraftKeeper] {
  const [shown, setShown] = useState<Shown>({ draft: noDraft, kept: false })
  const [keeper] = useState(() => {
    const key = `quiz:${question}`
    const store = {
      load: () => loadDraft(key),
      swap: (expected: string, text: string) => replaceDraft(key, expected, text),
    }
    return new DraftKeeper(store, (draft, kept, foreign) => {
      const show = () => setShown({ draft, kept })
      if (foreign) flushSync(show)
      else show()
    })
  })

  useEffect(() => {
    const follow = () => void keeper.follow()
    follow()
    window.addEventListener('focus', follow)
    document.addEventListener('visibilitychange', follow)
    return () => {
      window.removeEventListener('focus', follow)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [keeper])

  return [shown, keeper]
}
