import { useMemo } from 'react'
import {
  type ExerciseInstance,
  type Kind,
  type KindSummary,
  keyText,
  type PosedPart,
  type Worksheet,
  worksheetInstances,
} from '@/lib/exercises'
import { codeBlock } from '@/lib/exercises/text'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { practiceMessages } from '@/lib/i18n/messages/practice'
import { Blocks, Marked } from './blocks'

type Props = { locale: Locale; kinds: readonly KindSummary[]; sheet: Worksheet; code: readonly Kind[] }

/** The sheet with room for answers, and its key, which is printed on a page of its own. */
export function WorksheetPaper({ locale, kinds, sheet, code }: Props) {
  const m = practiceMessages[locale].worksheet
  const instances = useMemo(() => worksheetInstances(sheet, code), [sheet, code])
  const title = (instance: ExerciseInstance, n: number) => (
    <>
      {m.exercise(n + 1)} <span className="muted font-normal">{nameOf(kinds, instance)[locale]}</span>
    </>
  )
  return (
    <div data-testid="worksheet" data-seed={sheet.seed}>
      <section className="stack" aria-label={m.title} data-testid="worksheet-exercises">
        <p className="worksheet-head">
          <span>
            {m.name} <span className="worksheet-blank" />
          </span>
          <span>
            {m.date} <span className="worksheet-blank" />
          </span>
          <span className="muted">{m.sheet(sheet.seed)}</span>
        </p>
        {instances.map((instance, n) => (
          <article key={`${instance.kind} ${instance.seed}`} className="worksheet-exercise stack-tight">
            <h2 className="text-body">{title(instance, n)}</h2>
            <Blocks locale={locale} blocks={instance.prompt} label={m.exercise(n + 1)} />
            {instance.parts
              .filter(({ step }) => !step)
              .map((part) => (
                <AnswerLine key={part.id} locale={locale} part={part} prompt={instance.prompt} />
              ))}
          </article>
        ))}
      </section>
      <section className="worksheet-key stack" aria-labelledby="worksheet-key" data-testid="worksheet-key">
        <h2 id="worksheet-key">
          {m.key} <span className="muted font-normal text-body">{m.sheet(sheet.seed)}</span>
        </h2>
        {instances.map((instance, n) => (
          <article key={`${instance.kind} ${instance.seed}`} className="worksheet-exercise">
            <h3 className="text-body">{title(instance, n)}</h3>
            <ul>
              {instance.parts.map((part) => (
                <li key={part.id}>
                  <Marked
                    text={`${exercisesMessages[locale].part(part.label[locale])}${keyText(part.answer)[locale]}`}
                  />
                  {part.answer.form === 'program' && (
                    <Blocks
                      locale={locale}
                      blocks={[codeBlock('javascript', part.answer.solution)]}
                      label={part.label[locale]}
                    />
                  )}
                </li>
              ))}
            </ul>
            <Blocks
              locale={locale}
              blocks={instance.solution.slice(-1).filter(({ kind }) => kind !== 'code')}
              label={m.key}
            />
          </article>
        ))}
      </section>
    </div>
  )
}

/** Room for an answer, or the options to mark. */
type AnswerLineProps = { locale: Locale; part: PosedPart; prompt: ExerciseInstance['prompt'] }

function AnswerLine({ locale, part, prompt }: AnswerLineProps) {
  const label = <Marked text={part.label[locale]} />
  if (part.answer.form === 'program') {
    const { starter } = part.answer
    const isShown = prompt.some((block) => block.kind === 'code' && block.code === starter)
    return (
      <div>
        <p>{label}</p>
        {!isShown && <Blocks locale={locale} blocks={[codeBlock('javascript', starter)]} label={part.label[locale]} />}
        <div className="worksheet-room" />
      </div>
    )
  }
  if (part.answer.form !== 'choice')
    return (
      <p>
        {label} <span className="worksheet-blank" />
      </p>
    )
  return (
    <div>
      <p>{label}</p>
      <ul>
        {part.answer.options.map((option) => (
          <li key={option.id}>
            <span aria-hidden="true">☐ </span>
            <Marked text={option.text[locale]} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(kinds: readonly KindSummary[], { kind }: ExerciseInstance) {
  return kinds.find(({ id }) => id === kind)?.name ?? { zh: kind, en: kind }
}
