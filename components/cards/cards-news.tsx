import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import type { News } from './use-acting'

type Props = { locale: Locale; news: News | null; onUndo(): void }

/** Where the focus goes when a card has gone. */
export const undoId = 'undo-deletion'

/** What has just happened, and the way back where there is one. */
export function CardsNews({ locale, news, onUndo }: Props) {
  const look = news?.bad ? 'row message message-bad' : 'row message'
  // The region is there before there is news, so that the news is announced; until then it takes no room.
  return (
    <div className={news ? look : '-mb-5'} data-testid="news">
      <p role="status">{news?.text}</p>
      {news?.undo && (
        <button type="button" id={undoId} className="btn" onClick={onUndo}>
          {cardsMessages[locale].restore}
        </button>
      )}
    </div>
  )
}
