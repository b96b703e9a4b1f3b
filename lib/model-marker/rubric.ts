/** What a model is told of a question, in one language: texts as they are written, Markdown with TeX. */
export type Rubric = {
  readonly prompt: string
  readonly points: readonly { readonly id: string; readonly text: string }[]
  readonly misconceptions: readonly { readonly id: string; readonly text: string; readonly why: string }[]
}
