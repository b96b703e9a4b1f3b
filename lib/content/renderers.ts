import { renderedCheck } from './checks'
import { quotedCode, serialised } from './html-elements'
import { notebook } from './notebooks'
import { sandboxFiles } from './sandbox-files'
import type { ContentRenderers } from './types'

/** What pages hand to the live tags. */
export const contentRenderers: ContentRenderers = {
  code: (file, locale) => serialised([quotedCode(locale, file)]),
  check: renderedCheck,
  notebook: (file) => notebook(file),
  sandboxFiles: () => sandboxFiles(),
}
