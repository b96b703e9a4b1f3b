import type { Locale } from '@/lib/i18n/locale'
import { markingWords } from '@/lib/i18n/messages/marking'
import type { Found } from '@/lib/interview/verdicts'

type Props = {
  locale: Locale
  found: Found
  id: string
  /** What the marker says, and what stands. */
  said: boolean
  stands: boolean
  /** For what was found, and for what was not. */
  words: readonly [string, string]
  /** Shown to somebody whose answer it is not. */
  readOnly?: boolean
}

/** The marker's verdict on one point or misconception, and whether the learner sees it otherwise. */
export function VerdictBadge({ locale, found, id, said, stands, words: [yes, no], readOnly = false }: Props) {
  const m = markingWords(locale, readOnly)
  const unsure = found.unsure.includes(id)
  return (
    <span className="verdict" data-verdict={unsure ? 'unsure' : said ? 'yes' : 'no'} data-overruled={said !== stands}>
      {unsure ? m.unsure : said ? yes : no}
      {said !== stands && ` · ${m.overruled}`}
    </span>
  )
}
