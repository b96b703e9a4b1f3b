/** What every field may say of itself. */
type Common = {
  /** Whether it means anything beside what stands in the others; it is shown only then. Always when not given. */
  readonly when?: (texts: Readonly<Record<string, string>>) => boolean
}

/** A number within limits; whole unless `real`. `slider` adds a range input beside it. */
export type NumberField = Common & {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly real?: true
  readonly slider?: { readonly step: number }
  readonly default: number
}

/** One of some words. */
export type ChoiceField<Option extends string = string> = Common & {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly default: Option
}

export type FlagField = Common & { readonly kind: 'flag'; readonly default: boolean }

/** Several numbers, typed with spaces or commas between them; a matrix is typed row by row. */
export type NumbersField = Common & {
  readonly kind: 'numbers'
  readonly min: number
  readonly max: number
  readonly minLength: number
  readonly maxLength: number
  readonly default: readonly number[]
}

export type TextField = Common & {
  readonly kind: 'text'
  readonly minLength: number
  readonly maxLength: number
  readonly default: string
}

export type Field = NumberField | ChoiceField | FlagField | NumbersField | TextField

/** The inputs of a lab by name, in the order in which they are shown. */
export type Fields = Readonly<Record<string, Field>>

type ValueOf<F extends Field> =
  F extends ChoiceField<infer Option>
    ? Option
    : F extends NumberField
      ? number
      : F extends FlagField
        ? boolean
        : F extends NumbersField
          ? readonly number[]
          : string

/** What the inputs of a lab hold, read. */
export type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> }

/** What stands in the inputs, as typed. A flag is '1' or ''. */
export type Texts<F extends Fields> = { readonly [K in keyof F]: string }

/** An input that cannot be read, and what stands in it. */
export type Problem<F extends Fields> = { readonly field: keyof F & string; readonly given: string }
