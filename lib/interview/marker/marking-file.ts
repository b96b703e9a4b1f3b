import type { Lexicon } from './concept'
import { Marker, type MarkingRules } from './marker'

/** All that is needed to mark answers to one question, as it travels to the browser. */
export type MarkingFile = {
  readonly rules: MarkingRules
  /** The shared concepts that the rules name. */
  readonly shared: Lexicon
  /** The question as it is asked, in every language. */
  readonly prompts: readonly string[]
}

/** @throws PatternError for rules that cannot be read */
export function markerOfFile({ rules, shared, prompts }: MarkingFile): Marker {
  return new Marker(rules, shared, prompts)
}
