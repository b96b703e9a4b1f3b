import {
  type Answer,
  callsOf,
  callText,
  entriesOf,
  type NamedSlip,
  type PartResult,
  type PosedPart,
  type ProgramAnswer,
  returnedText,
  valueText,
} from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Marked } from './blocks'

type Props = {
  locale: Locale
  part: PosedPart
  result: PartResult
  /** Whether to say which part it is. */
  labelled: boolean
  /** Slips that an earlier part has explained. */
  explained: ReadonlySet<string>
  meant: string | undefined
  onMean(convention: string): void
}

const marks = { correct: '✓', convention: '≈', wrong: '✗', blank: '–', unreadable: '' } as const

/** What became of one part: right or wrong, and why. */
export function PartVerdict({ locale, part, result, labelled, explained, meant, onMean }: Props) {
  const m = exercisesMessages[locale]
  const told = result.outcome === 'convention' ? result.conventions.find(({ id }) => id === meant) : undefined
  return (
    <div data-testid="part-verdict" data-part={part.id} data-outcome={told ? 'correct' : result.outcome}>
      <p className="font-semibold">
        <span aria-hidden="true">{told ? marks.correct : marks[result.outcome]} </span>
        {labelled && (
          <span className="font-normal">
            <Marked text={m.part(part.label[locale])} />
          </span>
        )}
        <Marked text={outcomeText(locale, part, result, told?.name[locale])} />
      </p>
      {part.answer.form === 'program' && <WrongCall locale={locale} answer={part.answer} result={result} />}
      {result.outcome === 'wrong' && (
        <Slips locale={locale} form={part.answer.form} slips={result.slips} explained={explained} />
      )}
      {result.outcome === 'convention' && !told && (
        <>
          <Reasons locale={locale} reasons={result.conventions} />
          <div className="row mt-2">
            {result.conventions.map(({ id, name }) => (
              <button key={id} type="button" className="btn" onClick={() => onMean(id)}>
                <Marked text={m.meant(name[locale])} />
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

function outcomeText(locale: Locale, { answer }: PosedPart, result: PartResult, told: string | undefined): string {
  const m = exercisesMessages[locale]
  if (result.outcome === 'blank' || result.outcome === 'unreadable') return m.blank
  if (answer.form === 'program') return programText(locale, answer, result, told)
  const chosen = answer.form === 'choice' && answer.options.find(({ id }) => id === result.value)
  const value = chosen ? chosen.text[locale] : valueText(answer, result.value)
  if (told !== undefined) return m.byConvention(value, told)
  switch (result.outcome) {
    case 'correct':
      return m.correct(value)
    case 'wrong':
      return m.wrong(value)
    case 'convention':
      return m.conventional(value, result.conventions.map(({ name }) => name[locale]).join(m.and))
  }
}

/** How the calls of a program went, with the first that went wrong. */
function programText(
  locale: Locale,
  answer: ProgramAnswer,
  result: Exclude<PartResult, { outcome: 'blank' | 'unreadable' }>,
  told: string | undefined,
): string {
  const m = exercisesMessages[locale]
  if (told !== undefined) return m.programByConvention(told)
  if (result.outcome === 'convention')
    return m.conventional(m.program, result.conventions.map(({ name }) => name[locale]).join(m.and))
  const { right, of } = callsOf(answer, result.value as readonly number[])
  return right === of ? m.callsRight(of) : m.callsWrong(right, of)
}

type WrongCallProps = { locale: Locale; answer: ProgramAnswer; result: PartResult }

/** The first call of a program that went wrong. */
function WrongCall({ locale, answer, result }: WrongCallProps) {
  if (result.outcome !== 'wrong') return null
  const { firstWrong } = callsOf(answer, result.value as readonly number[])
  if (!firstWrong) return null
  const { trial, returned } = firstWrong
  const shown = (entries: readonly number[]) => returnedText(trial.wanted, entries)
  const text = exercisesMessages[locale].wrongCall(callText(trial), shown(returned), shown(entriesOf(trial.wanted)))
  return (
    <p className="[overflow-wrap:anywhere]">
      <Marked text={text} />
    </p>
  )
}

type SlipsProps = {
  locale: Locale
  form: Answer['form']
  slips: readonly NamedSlip[]
  explained: ReadonlySet<string>
}

/** Every named slip that gives this very value; what an earlier part has explained is not said again. */
function Slips({ locale, form, slips, explained }: SlipsProps) {
  const m = exercisesMessages[locale]
  const isProgram = form === 'program'
  const fresh = slips.filter(({ id }) => !explained.has(id))
  if (slips.length === 0) return <p>{isProgram ? m.noSlipInProgram : m.noSlip}</p>
  if (fresh.length < slips.length) return <p>{m.sameSlip}</p>
  return (
    <>
      <p>{isProgram ? m.whyProgram : m.why}</p>
      <Reasons locale={locale} reasons={slips} />
    </>
  )
}

function Reasons({ locale, reasons }: { locale: Locale; reasons: readonly NamedSlip[] }) {
  return (
    <ul className="mt-1 list-disc ps-5">
      {reasons.map(({ id, text, how }) => (
        <li key={id} data-testid="slip" data-slip={id} className="mt-1">
          <Marked text={text[locale]} />{' '}
          {how !== undefined && <span className="font-mono text-small [overflow-wrap:anywhere]">{how}</span>}
        </li>
      ))}
    </ul>
  )
}
