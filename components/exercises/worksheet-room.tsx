'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { newSeed } from '@/lib/client/environment'
import { replaceAddress } from '@/lib/client/replace-address'
import { type Kind, type KindSummary, loadKind, readWorksheet, type Worksheet, worksheetText } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { practiceMessages } from '@/lib/i18n/messages/practice'
import { NotYet } from './not-yet'
import { WorksheetChoice } from './worksheet-choice'
import { WorksheetPaper } from './worksheet-paper'

/** A worksheet as its address asks for it, and the choice of what is to be on it. */
export function WorksheetRoom({ locale, kinds }: { locale: Locale; kinds: readonly KindSummary[] }) {
  const m = practiceMessages[locale].worksheet
  const [sheet, setSheet] = useWorksheetAddress(kinds)
  const [code, failed, retry] = useCode(kinds, sheet?.kinds)

  if (!sheet) return <NotYet locale={locale} />
  return (
    <>
      <WorksheetChoice locale={locale} kinds={kinds} sheet={sheet} onChange={setSheet} />
      {sheet.kinds.length === 0 && <p role="status">{m.empty}</p>}
      {sheet.kinds.length > 0 &&
        (code ? (
          <WorksheetPaper locale={locale} kinds={kinds} sheet={sheet} code={code} />
        ) : (
          <NotYet locale={locale} onRetry={failed ? retry : undefined} />
        ))}
    </>
  )
}

/** The sheet lives in the address; null until it is read. Without kinds there it holds the first of each group. */
function useWorksheetAddress(kinds: readonly KindSummary[]): [Worksheet | null, (sheet: Worksheet) => void] {
  const [sheet, setSheet] = useState<Worksheet | null>(null)

  const change = useCallback((next: Worksheet) => {
    replaceAddress(worksheetText(next))
    setSheet(next)
  }, [])

  useEffect(() => {
    const firsts = kinds.filter(({ group }, n) => kinds.findIndex((one) => one.group === group) === n)
    const otherwise = { seed: newSeed(), kinds: firsts.map(({ id }) => id), level: 1, each: 1 } as const
    const known = kinds.map(({ id }) => id)
    change(readWorksheet(new URLSearchParams(window.location.search), known, otherwise))
  }, [kinds, change])

  return [sheet, change]
}

/** The code of the kinds that are wanted; null until all of it is there. */
function useCode(
  kinds: readonly KindSummary[],
  wanted: readonly string[] | undefined,
): [readonly Kind[] | null, boolean, () => void] {
  const [code, setCode] = useState<readonly Kind[]>([])
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const missing = useMemo(
    () => kinds.filter(({ id }) => wanted?.includes(id) && !code.some((one) => one.id === id)),
    [kinds, wanted, code],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again for the same kinds
  useEffect(() => {
    if (missing.length === 0) return
    let current = true
    setFailed(false)
    Promise.all(missing.map(loadKind)).then(
      (found) => current && setCode((before) => [...before, ...found]),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [missing, tries])

  return [missing.length === 0 ? code : null, failed, () => setTries((n) => n + 1)]
}
