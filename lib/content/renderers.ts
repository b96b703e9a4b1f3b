import { codeFile } from './code-files'
import { highlight } from './highlight'
import { shownNumber } from './shown-number'
import type { ContentRenderers } from './types'
import { typeset } from './typeset'
import { checkedValue } from './values'

/** What pages hand to the registry tags. */
export const contentRenderers: ContentRenderers = {
  tex: typeset,
  value(of, text, at) {
    checkedValue(of, text, at)
    return shownNumber(text)
  },
  highlight,
  codeFile,
}
