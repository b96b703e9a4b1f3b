import type { Ref } from 'react'
import { LessonLink } from '@/components/lesson/lesson-link'
import type { ExerciseInstance, KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Blocks, Marked } from './blocks'

type Props = {
  locale: Locale
  instance: Pick<ExerciseInstance, 'solution' | 'why'>
  kind: Pick<KindSummary, 'lesson' | 'anchor'>
  open: boolean
  summaryRef?: Ref<HTMLElement>
}

/** How it is done with these numbers, what to take away from it, and where it is taught. */
export function Solution({ locale, instance, kind, open, summaryRef }: Props) {
  const m = exercisesMessages[locale]
  return (
    <details className="border-line border-t pt-3" open={open} data-testid="solution">
      <summary ref={summaryRef} className="font-semibold">
        {m.solution}
      </summary>
      <div className="stack mt-3">
        <Blocks locale={locale} blocks={instance.solution} label={m.solution} />
        <div>
          <h3 className="text-body">{m.takeaway}</h3>
          <p>
            <Marked text={instance.why[locale]} />
          </p>
        </div>
        <p className="small">
          <LessonLink locale={locale} lesson={`${kind.lesson}#${kind.anchor}`}>
            {m.lesson}
          </LessonLink>
        </p>
      </div>
    </details>
  )
}
