import type { Localized } from '../i18n/locale'
import type { Value } from './answer/answer'
import type { Slip } from './kind'

/** A wrong value and, where an answer can say it, its calculation. */
export interface Wrong {
  readonly value: Value
  readonly how?: string
}

/** A slip that spoils one part only. `wrong` is undefined where it does not apply. */
export function slipIn<Spec>(
  part: string,
  id: string,
  wrong: (spec: Spec) => Wrong | undefined,
  text: Localized | ((spec: Spec) => Localized),
): Slip<Spec> {
  return {
    id,
    values: (spec) => {
      const found = wrong(spec)
      return found && { [part]: found.value }
    },
    text: (spec) => (typeof text === 'function' ? text(spec) : text),
    how: (spec) => wrong(spec)?.how,
  }
}
