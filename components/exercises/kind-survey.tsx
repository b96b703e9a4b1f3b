import { type MouseEvent, useEffect, useRef } from 'react'
import { type Attempt, type Group, groupNames, isRight, type KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

type Props = {
  locale: Locale
  kinds: readonly KindSummary[]
  attempts: readonly Attempt[]
  takesFocus: boolean
  /** Follows a link to a kind without leaving the page. */
  onChoose(kind: KindSummary): void
}

/** Every kind, group by group: a closed group names its kinds, an open one leads to them. */
export function KindSurvey({ locale, kinds, attempts, takesFocus, onChoose }: Props) {
  const m = exercisesMessages[locale]
  const tried = attempts.filter(({ skipped }) => !skipped)
  const of = (kind: string) => tried.filter((one) => one.kind === kind)
  const nav = useRef<HTMLElement>(null)

  useEffect(() => {
    if (takesFocus) nav.current?.focus()
  }, [takesFocus])

  return (
    <nav ref={nav} tabIndex={-1} aria-label={m.kinds} className="kind-groups" data-testid="kinds">
      {(Object.keys(groupNames) as Group[]).map((group) => {
        const own = kinds.filter((kind) => kind.group === group)
        if (own.length === 0) return null
        const done = own.filter(({ id }) => of(id).length > 0).length
        return (
          <details key={group} className="kind-group" data-group={group}>
            <summary>
              <span className="kind-group-name">{groupNames[group][locale]}</span>{' '}
              <span className="small muted whitespace-nowrap">
                {done > 0 ? m.practised(done, own.length) : m.kindCount(own.length)}
              </span>
              <span className="kind-group-kinds small muted">{own.map(({ name }) => name[locale]).join(' · ')}</span>
            </summary>
            <ul>
              {own.map((kind) => (
                <li key={kind.id}>
                  <KindLink locale={locale} kind={kind} attempts={of(kind.id)} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </nav>
  )
}

type LinkProps = Pick<Props, 'locale' | 'attempts' | 'onChoose'> & { kind: KindSummary }

function KindLink({ locale, kind, attempts, onChoose }: LinkProps) {
  const m = exercisesMessages[locale]
  function choose(event: MouseEvent) {
    // Another tab or window is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onChoose(kind)
  }
  return (
    <a className="kind-link" href={`/${locale}/exercises?kind=${kind.id}`} onClick={choose} data-kind={kind.id}>
      {kind.name[locale]}
      {attempts.length > 0 && (
        <span className="small muted">{m.rightOf(attempts.filter(isRight).length, attempts.length)}</span>
      )}
    </a>
  )
}
