'use client'

import { lazy, Suspense } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { PlainWhenBroken } from './plain-when-broken'

/** What renders own cards, once for the page. */
export const loadOwnMarkdown = () => import('./own-markdown')

const OwnMarkdown = lazy(() => loadOwnMarkdown().catch(() => ({ default: Plain })))

/** One side of a learner's own card. Its text stands there at once, and as mathematics once what renders it is there. */
export function OwnSide({ locale, markdown }: { locale: Locale; markdown: string }) {
  const plain = <Plain markdown={markdown} />
  return (
    <PlainWhenBroken key={markdown} plain={plain}>
      <Suspense fallback={plain}>
        <OwnMarkdown locale={locale} markdown={markdown} />
      </Suspense>
    </PlainWhenBroken>
  )
}

function Plain({ markdown }: { markdown: string }) {
  return <p className="own-card whitespace-pre-wrap">{markdown}</p>
}
