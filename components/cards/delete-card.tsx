import { Ask } from '@/components/ui/ask'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'

type Props = { locale: Locale; onYes(): void; onNo(): void }

/** Asks before a card is deleted, and says what stays. */
export function DeleteCard({ locale, onYes, onNo }: Props) {
  const m = cardsMessages[locale]
  return (
    <Ask
      testId="delete-card"
      title={m.removeTitle}
      yes={m.removeYes}
      no={m.removeNo}
      yesClass="btn-bad"
      onYes={onYes}
      onNo={onNo}
    >
      <p>{m.removeHelp}</p>
    </Ask>
  )
}
