'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import type { Grade } from '@/lib/events/evidence'
import { evidenceGrade } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { bury, CardActions, editAddress, suspend } from './card-actions'
import { CardSides } from './card-sides'
import { CardsFailed } from './cards-failed'
import { CramSession } from './cram-session'
import { DeckChoice } from './deck-choice'
import { ExerciseCard } from './exercise-card'
import { GradeBar } from './grade-bar'
import { QuestionCard } from './question-card'
import { ReviewDone } from './review-done'
import { SessionHead } from './session-head'
import { ShortcutChoice } from './shortcut-choice'
import { useShortcutChoice } from './shortcuts'
import { SwipeArea } from './swipe-area'
import { SwipeChoice, useSwipeChoice } from './swipe-choice'
import { toldText } from './told-text'
import { useCards } from './use-cards'
import { useDeck } from './use-deck'
import { useReview } from './use-review'
import { useShortcuts } from './use-shortcuts'

type Props = { locale: Locale; lessons: readonly (readonly [id: string, title: string])[] }

/** A review session: one card at a time, painted as graded only when the grade is on this device's disk. */
export function ReviewSession({ locale, lessons }: Props) {
  const m = reviewMessages[locale]
  const [fetched, reload] = useCards(locale)
  const [deck, setDeck] = useDeck()
  const [shortcuts, setShortcuts] = useShortcutChoice()
  const swipes = useSwipeChoice()
  const [help, setHelp] = useState(true)
  const [notice, setNotice] = useState('')
  /** What the marker makes of a written answer. */
  const [answered, setAnswered] = useState<{ card: string; grade: Grade } | null>(null)
  const review = useReview(fetched.phase === 'ready' ? fetched.cards : undefined, deck)
  const { learner, moment, cards, today, card, choices, revealed, fresh, given, told, busy, reveal } = review
  const back = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const { statuses } = learner
  const awake = useMemo(() => (cards ?? []).filter(({ id }) => !statuses.get(id)?.suspended), [cards, statuses])
  // Who only looked at the solution grades themselves, as with any other card.
  const proposed = !revealed
    ? undefined
    : fresh
      ? evidenceGrade(given?.credit ?? 0, given?.hints ?? 3)
      : answered?.card === card?.id
        ? answered?.grade
        : undefined

  useEffect(() => {
    if (revealed) back.current?.focus()
  }, [revealed])

  /** What is pressed goes away with its card: the focus waits above it, before the next card can have it. */
  function begin(work: () => Promise<boolean>) {
    setNotice('')
    head.current?.focus()
    void work()
  }
  const grade = (value: Grade) => revealed && begin(() => review.grade(value))
  const undo = () => begin(() => review.undo())

  function edit() {
    if (card?.own) location.assign(editAddress(locale, card.id))
    else setNotice(m.notOwn)
  }

  useShortcuts(shortcuts && !deck.cram, {
    ...(fresh || revealed ? {} : { ' ': reveal, enter: reveal }),
    '1': () => grade(1),
    '2': () => grade(2),
    '3': () => grade(3),
    '4': () => grade(4),
    u: undo,
    s: () => begin(() => suspend(review)),
    b: () => begin(() => bury(review)),
    e: edit,
    '?': () => setHelp((shown) => !shown),
  })

  if (learner.phase === 'unavailable') return <StorageNotice locale={locale} />
  if (fetched.phase === 'failed') return <CardsFailed locale={locale} onRetry={() => reload()} />
  if (!cards || !today || !moment)
    return (
      <p className="muted needs-script" role="status">
        {m.loading}
      </p>
    )

  const choice = <DeckChoice locale={locale} deck={deck} cards={cards} lessons={lessons} onChange={setDeck} />
  if (deck.cram)
    return (
      <>
        {choice}
        <CramSession locale={locale} cards={awake} deck={deck} shortcuts={shortcuts} />
        <ShortcutChoice locale={locale} enabled={shortcuts} help={false} onChange={setShortcuts} />
      </>
    )
  return (
    <section className="stack" data-testid="review" data-card={card?.id ?? ''} data-revealed={revealed}>
      {choice}
      <SessionHead
        locale={locale}
        today={today}
        pace={review.pace}
        busy={busy}
        canUndo={review.canUndo}
        onUndo={undo}
        headRef={head}
      />
      {card && choices ? (
        <>
          <SwipeArea locale={locale} outcomes={swipes && revealed && !busy ? choices : null} onGrade={grade}>
            {fresh && card.rendered ? (
              <ExerciseCard
                key={fresh.draftKey}
                locale={locale}
                card={card.rendered}
                fresh={fresh}
                shortcuts={shortcuts}
                onGiven={review.setGiven}
                onReveal={reveal}
              />
            ) : card.rendered?.question ? (
              <QuestionCard
                key={card.id}
                locale={locale}
                card={card}
                question={card.rendered.question}
                revealed={revealed}
                backRef={back}
                onProposed={setAnswered}
              />
            ) : (
              <CardSides locale={locale} card={card} revealed={revealed} backRef={back} />
            )}
          </SwipeArea>
          {revealed && (
            <GradeBar locale={locale} outcomes={choices} disabled={busy} proposed={proposed} onGrade={grade} />
          )}
          {!revealed && !fresh && (
            <button type="button" className="btn btn-primary" onClick={reveal}>
              {m.showAnswer}
            </button>
          )}
        </>
      ) : (
        <ReviewDone locale={locale} nextDue={today.queue.nextDue} at={moment.at} />
      )}
      <p role="status" className="small muted min-h-6">
        {notice || (told && toldText(told, locale))}
      </p>
      {card && <CardActions locale={locale} review={review} />}
      <ShortcutChoice locale={locale} enabled={shortcuts} help={help} onChange={setShortcuts} />
      <SwipeChoice locale={locale} />
    </section>
  )
}
