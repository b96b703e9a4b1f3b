import { codeFile } from './code-files'
import { highlight } from './highlight'
import { shownNumber } from './shown-number'
import { renderTex } from './tex'
import type { ContentRenderers } from './types'
import { checkedValue } from './values'

/** What pages hand to the registry tags. */
export const contentRenderers: ContentRenderers = {
  tex: renderTex,
  value(of, text, at) {
    checkedValue(of, text, at)
    return shownNumber(text)
  },
  highlight,
  codeFile,
}
