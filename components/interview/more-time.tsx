type Props = {
  /** For more time, and for none to be counted. */
  words: readonly [string, string]
  /** `false`: the clock is to be turned off. */
  onChange(on: boolean): void
}

/** The two ways to be free of a clock that runs. */
export function MoreTime({ words: [extend, off], onChange }: Props) {
  return (
    <>
      <button type="button" className="btn px-3" onClick={() => onChange(true)}>
        {extend}
      </button>
      <button type="button" className="btn btn-quiet px-3" onClick={() => onChange(false)}>
        {off}
      </button>
    </>
  )
}
