import { Ask } from '@/components/ui/ask'
import type { Locale } from '@/lib/i18n/locale'
import { shareMessages } from '@/lib/i18n/messages/share'

type Props = { locale: Locale; onYes(): void; onNo(): void }

/** Says what will be readable, and by whom, before there is an address. */
export function AskShare({ locale, onYes, onNo }: Props) {
  const m = shareMessages[locale]
  return (
    <Ask
      testId="ask-share"
      title={m.askTitle}
      yes={m.confirm}
      no={m.cancel}
      yesClass="btn-primary"
      onYes={onYes}
      onNo={onNo}
    >
      <ul className="list-disc pl-6">
        {m.shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{m.hidden}</p>
      <p>{m.asItIs}</p>
    </Ask>
  )
}
