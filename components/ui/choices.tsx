type Props<T> = {
  legend: string
  name: string
  options: readonly (readonly [T, string])[]
  chosen: T
  onChoose(value: T): void
}

/** One of a few, as radio buttons in a row. */
export function Choices<T extends string | number | null>({ legend, name, options, chosen, onChoose }: Props<T>) {
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      <div className="row mt-1">
        {options.map(([value, label]) => (
          <label key={value ?? 'off'} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={name}
              className="size-5 accent-accent"
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
