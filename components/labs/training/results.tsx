import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { trainingMessages } from '@/lib/i18n/messages/labs/training'
import type { BenchOptions } from '@/lib/labs/training/bench'
import type { BenchRunOptions } from '@/lib/labs/training/options'
import type { BenchRunName, BenchView } from '@/lib/labs/training/progress'
import { TableTwin } from '../frame/table-twin'
import { differencesOf } from './training-fields'

const runs = ['a', 'b'] as const

type Props = { locale: Locale; options: BenchOptions; view: BenchView }

const percentText = (fraction: number) => `${(100 * fraction).toFixed(1)}%`

/** In what the runs differ, and where each of them stands. */
export function Results({ locale, options, view }: Props) {
  const m = trainingMessages[locale]
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = m.choices
  const word = (name: keyof BenchRunOptions, value: BenchRunOptions[keyof BenchRunOptions]) =>
    typeof value === 'boolean' ? m.flag(value) : (choices[name]?.[String(value)] ?? String(value))
  const lines = differencesOf(options).map((name) => ({
    name: m.run[name],
    a: word(name, options.a[name]),
    b: word(name, options.b[name]),
  }))
  return (
    <div className="stack gap-2">
      <p data-testid="differences">{lines.length === 0 ? m.same : m.differs(lines)}</p>
      {runs.map((run) => (
        <p key={run} data-testid={`result-${run}`}>
          {resultText(locale, run, view)}
        </p>
      ))}
    </div>
  )
}

function resultText(locale: Locale, run: BenchRunName, view: BenchView): string {
  const m = trainingMessages[locale]
  const { epochs, diverged, largestNorm, millis, step } = view[run]
  const name = run.toUpperCase()
  const last = epochs.at(-1)
  const parts = [
    last === undefined
      ? m.noResult(name)
      : m.result(
          name,
          epochs.length,
          numberText(last.testLoss),
          last.testAccuracy === undefined ? null : percentText(last.testAccuracy),
        ),
    ...(diverged === undefined ? [] : [m.diverged(name, diverged)]),
    ...(largestNorm > 0 ? [m.norm(numberText(largestNorm))] : []),
    // What the build trained has no times: they would be those of another machine.
    ...(millis > 0 ? [m.pace(numberText(millis / step, 2))] : []),
  ]
  return parts.join(locale === 'zh' ? '' : ' ')
}

/** The curves' numbers, an epoch a row. */
export function EpochTable({ locale, view }: Omit<Props, 'options'>) {
  const m = trainingMessages[locale]
  const columns = (run: BenchRunName) => Object.values(m.columns(run.toUpperCase()))
  const cells = (run: BenchRunName, n: number) => {
    const epoch = view[run].epochs[n]
    if (!epoch) return ['–', '–', '–', '–']
    const { step, trainLoss, testLoss, testAccuracy } = epoch
    const accuracy = testAccuracy === undefined ? '–' : percentText(testAccuracy)
    return [step, numberText(trainLoss, 4), numberText(testLoss, 4), accuracy]
  }
  const rows = Array.from({ length: Math.max(view.a.epochs.length, view.b.epochs.length) }, (_, n) => {
    return [n + 1, ...cells('a', n), ...cells('b', n)]
  })
  return <TableTwin title={m.table} columns={[m.epoch, ...columns('a'), ...columns('b')]} rows={rows} />
}
