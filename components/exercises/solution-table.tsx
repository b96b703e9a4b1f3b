import type { ExerciseInstance } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

/** Every tensor of the instance with its shape and count, then the formula with this instance's numbers. */
export function SolutionTable({ locale, instance }: { locale: Locale; instance: ExerciseInstance }) {
  const head = exercisesMessages[locale].solutionHead
  return (
    <div className="stack mt-3">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard */}
      <section className="table-wrap" aria-label={exercisesMessages[locale].solution} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{head.name}</th>
              <th scope="col">{head.meaning}</th>
              <th scope="col">{head.shape}</th>
              <th scope="col">{head.count}</th>
            </tr>
          </thead>
          <tbody>
            {instance.solution.rows.map((row) => (
              <tr key={row.name}>
                <td>
                  <code className="font-mono text-small">{row.name}</code>
                </td>
                <td>{row.meaning[locale]}</td>
                <td className="whitespace-nowrap">{row.shape}</td>
                <td className="whitespace-nowrap">
                  {row.product === String(row.count) ? row.count : `${row.product} = ${row.count}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>{instance.solution.summary[locale]}</p>
    </div>
  )
}
