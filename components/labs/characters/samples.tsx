import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { characterMessages } from '@/lib/i18n/messages/labs/characters'
import type { CharacterNews } from '@/lib/labs/characters'

/** What the model wrote, the latest first. */
export function Samples({ locale, news }: { locale: Locale; news: readonly CharacterNews[] }) {
  const m = characterMessages[locale]
  const samples = news.flatMap(({ sample }) => sample ?? []).reverse()
  return (
    <Scroller className="stack gap-2 max-h-80 overflow-auto" label={m.samples}>
      <p className="field-label">{m.samples}</p>
      {samples.length === 0 && <p className="small muted">{m.noSample}</p>}
      <ol className="stack gap-2" data-testid="samples">
        {samples.map(({ update, text }) => (
          <li key={update} className="small">
            <span className="muted">{m.after(update)}</span>{' '}
            <span className="whitespace-pre-wrap break-words font-mono">{text}</span>
          </li>
        ))}
      </ol>
    </Scroller>
  )
}
