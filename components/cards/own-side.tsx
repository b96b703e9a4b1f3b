'use client'

import { lazy, Suspense } from 'react'

const OwnMarkdown = lazy(() => import('./own-markdown'))

/** One side of a learner's own card. Its text stands there at once, and as mathematics once what renders it is there. */
export function OwnSide({ markdown }: { markdown: string }) {
  return (
    <Suspense fallback={<p className="whitespace-pre-wrap">{markdown}</p>}>
      <OwnMarkdown markdown={markdown} />
    </Suspense>
  )
}
