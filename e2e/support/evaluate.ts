import { bundled } from './bundled'

type Values = { evaluate(of: string): string }

/** What an expression of the content gives, as the build computes it. */
export async function evaluator(): Promise<Values['evaluate']> {
  return (await bundled<Values>('lib/content/values.ts')).evaluate
}
