import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { type NoteKind, noteTitle } from '@/lib/i18n/messages/lessons'

type Props = { kind: NoteKind; title?: string; children: ReactNode; locale: Locale }

/** A remark beside the text. Its kind is written out: the colour only repeats it. */
export function Note({ kind, title, children, locale }: Props) {
  return (
    <div role="note" className={`note note-${kind}`}>
      <p className="note-title">{noteTitle(locale, kind, title)}</p>
      {children}
    </div>
  )
}
