'use client'

import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { saveCard } from '@/lib/client/card-acts'
import type { Locale } from '@/lib/i18n/locale'
import { cardWritingMessages } from '@/lib/i18n/messages/card-writing'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import type { OwnCard } from '@/lib/srs/own-cards'
import { CardField } from './card-field'
import { CardPreview } from './card-preview'
import { type CardText, isSame, noText, problemsOf, savedText, textOf } from './card-text'
import { openedId } from './card-view'
import type { Acting } from './use-acting'
import { useCardDraft } from './use-card-draft'

type Props = {
  locale: Locale
  /** The card that is edited; null for a new one. */
  card: OwnCard | null
  decks: readonly string[]
  acting: Acting
  onSaved(card: string): void
  onCancel(): void
}

/** Writes a card of the learner's own, new or anew: its id and with it its memory stay. */
export function CardEditor({ locale, card, decks, acting, onSaved, onCancel }: Props) {
  const m = cardsMessages[locale]
  const w = cardWritingMessages[locale]
  const { busy, act, setNews } = acting
  const saved = card ? textOf(card) : noText
  const { text, found, change, drop, forget } = useCardDraft(card?.id ?? null, saved)
  const [tried, setTried] = useState(false)
  const problems = problemsOf(text)
  // That a card has no front yet is no news to who has just begun to write it.
  const shown = tried || problems.front?.problem !== 'empty' ? problems : { ...problems, front: undefined }

  async function save() {
    const [wrong] = Object.keys(problems)
    if (wrong) {
      setTried(true)
      document.getElementById(`card-${wrong}`)?.focus()
      return
    }
    let id = ''
    const done = await act(async () => {
      const note = card?.note === undefined ? {} : { note: card.note }
      const event = await saveCard({ ...savedText(text), ...note }, card?.id)
      id = event.payload.card
      await forget()
      return w.saved
    })
    if (done) onSaved(id)
  }

  function cancel() {
    if (!isSame(text, saved)) setNews({ text: w.draftKept })
    onCancel()
  }

  function onKeyDown(event: KeyboardEvent) {
    // Escape and Enter also belong to who is composing a character.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
    }
  }

  const area = (name: 'front' | 'back') => ({
    className: 'input card-area',
    rows: 5,
    value: text[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value } as Partial<CardText>),
  })

  return (
    <section className="stack" data-testid="card-editor" data-card={card?.id ?? 'new'}>
      <div>
        <h2 id={openedId} tabIndex={-1}>
          {card ? w.editTitle : w.newTitle}
        </h2>
        {card && <p className="small muted mt-1">{w.editHelp}</p>}
      </div>
      {found && (
        <div className="message row">
          <p>{w.draftFound}</p>
          <button type="button" className="btn" onClick={drop}>
            {w.draftDrop}
          </button>
        </div>
      )}
      <div className="card-sides">
        <form
          className="stack gap-3"
          noValidate
          onKeyDown={onKeyDown}
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void save()
          }}
        >
          <CardField locale={locale} id="card-front" label={m.front} hint={w.sideHint} problem={shown.front}>
            {(field) => <textarea {...field} {...area('front')} required />}
          </CardField>
          <CardField locale={locale} id="card-back" label={m.back} problem={shown.back}>
            {(field) => <textarea {...field} {...area('back')} />}
          </CardField>
          <CardField locale={locale} id="card-tags" label={m.tags} hint={w.tagsHint} problem={shown.tags}>
            {(field) => (
              <input
                {...field}
                className="input"
                value={text.tags}
                autoComplete="off"
                onChange={(event) => change({ tags: event.target.value })}
              />
            )}
          </CardField>
          <CardField locale={locale} id="card-deck" label={m.deck} hint={w.deckHint} problem={shown.deck}>
            {(field) => (
              <input
                {...field}
                className="input"
                value={text.deck}
                list="card-decks"
                autoComplete="off"
                onChange={(event) => change({ deck: event.target.value })}
              />
            )}
          </CardField>
          <datalist id="card-decks">
            {decks.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className="row">
            <button type="submit" className="btn btn-primary" aria-disabled={busy}>
              {w.save}
            </button>
            <button type="button" className="btn" onClick={cancel}>
              {w.cancel}
            </button>
          </div>
          <p className="small muted">{w.keys}</p>
        </form>
        <CardPreview locale={locale} text={text} />
      </div>
    </section>
  )
}
