import type { ContentFiles } from '../files'
import type { Problem, Rule, Site } from './content'
import { loadContent } from './load'
import { dollars } from './rules/dollars'
import { empty } from './rules/empty'
import { ids } from './rules/ids'
import { inline } from './rules/inline'
import { links } from './rules/links'
import { literal } from './rules/literal'
import { math } from './rules/math'
import { punctuation } from './rules/punctuation'
import { references } from './rules/references'
import { tables } from './rules/tables'
import { twins } from './rules/twins'
import { values } from './rules/values'

const rules: readonly Rule[] = [
  empty,
  twins,
  ids,
  references,
  inline,
  literal,
  math,
  values,
  tables,
  dollars,
  links,
  punctuation,
]

/** Everything that is wrong in a content/ folder; nothing when it may be published. */
export function checkContent(files: ContentFiles, site: Site): Problem[] {
  const content = loadContent(files)
  return [...content.problems, ...rules.flatMap((rule) => rule(content, site))]
}
