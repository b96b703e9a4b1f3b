'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addressWith, textsFromSearch } from './address'
import type { Fields, Problem, Texts, Values } from './fields'
import { readFields, textsOf } from './read-fields'

/** The inputs of a lab as its view needs them. */
export type LabFields<F extends Fields> = {
  readonly texts: Texts<F>
  /** What the inputs hold, or what they held when they could last be read. */
  readonly values: Values<F>
  /** The first input that cannot be read now. */
  readonly problem: Problem<F> | null
  /** Whether the inputs are those that the page was built with. */
  readonly untouched: boolean
  set(field: keyof F & string, text: string): void
  /** Several values at once; the others stay. */
  merge(values: Partial<Values<F>>): void
  /** Several values at once, as a preset does; the others go back to where the lab starts. */
  preset(values: Partial<Values<F>>): void
  reset(): void
}

/**
 * The inputs of the lab `name`: from the address if it holds some, else from `start`; every change that can be read is
 * put into the address, so that a reload, a shared link and the language switch keep it. `fields` and `start` must be
 * constants.
 */
export function useFields<F extends Fields>(name: string, fields: F, start: Partial<Values<F>> = {}): LabFields<F> {
  const initial = useRef(start).current
  const first = useMemo(() => textsOf(fields, initial), [fields, initial])
  const [texts, setTexts] = useState(first)
  const lastGood = useRef(readFields(fields, first))
  const read = useMemo(() => readFields(fields, texts), [fields, texts])
  if ('values' in read) lastGood.current = read

  // After hydration: the prerendered page does not know the query.
  useEffect(() => {
    const asked = textsFromSearch(name, fields, window.location.search, initial)
    if (asked) setTexts(asked)
  }, [name, fields, initial])

  const change = useCallback(
    (next: Texts<F>) => {
      setTexts(next)
      if (!('values' in readFields(fields, next))) return
      const href = addressWith(name, fields, window.location.href, next, initial)
      window.history.replaceState(null, '', href)
    },
    [name, fields, initial],
  )

  if (!('values' in lastGood.current)) throw new Error(`the lab "${name}" cannot read its own defaults`)
  return {
    texts,
    values: lastGood.current.values,
    problem: 'problem' in read ? read.problem : null,
    untouched: Object.keys(fields).every((field) => texts[field] === first[field]),
    set: (field, text) => change({ ...texts, [field]: text }),
    merge: (values) => change({ ...texts, ...pick(textsOf(fields, values), Object.keys(values)) }),
    preset: (values) => change(textsOf(fields, { ...initial, ...values })),
    reset: () => change(first),
  }
}

function pick<F extends Fields>(texts: Texts<F>, names: readonly string[]): Partial<Texts<F>> {
  return Object.fromEntries(names.map((name) => [name, texts[name]])) as Partial<Texts<F>>
}
