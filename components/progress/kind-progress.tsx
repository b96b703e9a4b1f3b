'use client'

import { useEffect, useState } from 'react'
import { Marked } from '@/components/exercises/blocks'
import { instanceOf, type KindRecord, type KindSummary, loadKind } from '@/lib/exercises'
import type { Locale, Localized } from '@/lib/i18n/locale'
import { progressMessages } from '@/lib/i18n/messages/progress'

type Props = { locale: Locale; kind: KindSummary; record: KindRecord }

/** How many of the slips of a kind are told. */
const most = 3

/** One kind: how often it was right, how it stands, and what went wrong most. */
export function KindProgress({ locale, kind, record }: Props) {
  const m = progressMessages[locale]
  const { answered, right, streak, skipped, level } = record
  const slips = record.slips.slice(0, most)
  const texts = useSlipTexts(kind, slips)
  const facts = [
    m.answered(right, answered),
    m.percent(Math.round((100 * right) / answered)),
    ...(streak > 1 ? [m.streak(streak)] : []),
    ...(kind.levels > 1 ? [m.level(level)] : []),
    ...(skipped > 0 ? [m.skipped(skipped)] : []),
  ]
  return (
    <li className="panel" data-testid="kind-progress" data-kind={kind.id}>
      <div className="row justify-between">
        <h3 className="text-body">{kind.name[locale]}</h3>
        <a className="small" href={`/${locale}/exercises?kind=${kind.id}&level=${level}`}>
          {m.again}
          <span className="sr-only">{` ${kind.name[locale]}`}</span>
        </a>
      </div>
      <p className="small muted" data-testid="facts">
        {facts.join(' · ')}
      </p>
      {slips.length > 0 && (
        <div className="small mt-2">
          <h4 className="font-semibold">{m.slips}</h4>
          <ul className="list-disc ps-5">
            {slips.map(({ id, count }) => (
              <li key={id} data-slip={id}>
                {m.times(count)}
                <Marked text={texts.get(id)?.[locale] ?? '…'} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

/** What each slip is, in the numbers of the latest attempt with it: an event keeps its id alone. */
function useSlipTexts(kind: KindSummary, slips: KindRecord['slips']): ReadonlyMap<string, Localized> {
  const [texts, setTexts] = useState<ReadonlyMap<string, Localized>>(new Map())
  const wanted = slips.map(({ id, latest }) => `${id} ${latest.level} ${latest.seed}`).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` says when there are others
  useEffect(() => {
    if (slips.length === 0) return
    let current = true
    loadKind(kind).then(
      (code) => {
        const named = slips.flatMap(({ id, latest }) => {
          const { parts } = instanceOf(code, latest.seed, latest.level)
          // Events from before conventions had a field of their own name them here.
          const found = parts.flatMap((part) => [...part.slips, ...part.conventions]).find((one) => one.id === id)
          return found ? [[id, found.text] as const] : []
        })
        if (current) setTexts(new Map(named))
      },
      () => {},
    )
    return () => {
      current = false
    }
  }, [kind, wanted])

  return texts
}
