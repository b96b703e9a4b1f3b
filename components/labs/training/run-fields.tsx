import type { Locale } from '@/lib/i18n/locale'
import { trainingMessages } from '@/lib/i18n/messages/labs/training'
import { FieldInput } from '../frame/field-input'
import type { Field } from '../frame/fields'
import { problemIdOf } from '../frame/lab-frame'
import { applies } from '../frame/read-fields'
import type { LabFields } from '../frame/use-fields'
import { mainFieldNames, type RunFieldName, runFieldNames, trainingFields } from './training-fields'

type Props = { locale: Locale; instance: string; inputs: LabFields<typeof trainingFields> }

/** The settings of both runs side by side; what is seldom changed is folded, unless it matters now. */
export function RunFields({ locale, instance, inputs }: Props) {
  const m = trainingMessages[locale]
  const rest = runFieldNames.filter((name) => !mainFieldNames.includes(name))
  const matters = rest.some((name) => differs(inputs, name) || isBad(inputs, name))
  const rows = (names: readonly RunFieldName[]) =>
    names.map((name) => <Row key={name} locale={locale} instance={instance} inputs={inputs} name={name} />)
  return (
    <div className="stack gap-2">
      <div className="lab-abs">{rows(mainFieldNames)}</div>
      <details {...(matters && { open: true })}>
        <summary className="py-1.5 font-semibold">{m.more}</summary>
        <div className="lab-abs">{rows(rest)}</div>
      </details>
    </div>
  )
}

const differs = ({ texts }: Props['inputs'], name: RunFieldName) => texts[`a.${name}`] !== texts[`b.${name}`]
const isBad = ({ problem }: Props['inputs'], name: RunFieldName) =>
  problem?.field === `a.${name}` || problem?.field === `b.${name}`

/** One setting: its name, A's input and B's. */
function Row({ locale, instance, inputs, name }: Props & { name: RunFieldName }) {
  const m = trainingMessages[locale]
  const fields: Readonly<Record<string, Field>> = trainingFields
  const shown = (['a', 'b'] as const).filter((run) => applies(fields[`${run}.${name}`] as Field, inputs.texts))
  if (shown.length === 0) return null
  const id = `${instance}-${name}`
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = m.choices
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot be a cell of a grid
    <div role="group" aria-labelledby={id} className={`lab-ab ${differs(inputs, name) ? 'lab-ab-differs' : ''}`}>
      <span id={id} className="small">
        {m.run[name]}
      </span>
      {shown.map((run) => {
        const field = `${run}.${name}` as const
        return (
          <div key={run} className={`lab-ab-${run}`}>
            <FieldInput
              id={`${instance}-${field}`}
              field={fields[field] as Field}
              label={run.toUpperCase()}
              options={choices[name]}
              text={inputs.texts[field]}
              describedBy={inputs.problem?.field === field ? problemIdOf(instance) : undefined}
              onChange={(text) => inputs.set(field, text)}
            />
          </div>
        )
      })}
    </div>
  )
}
