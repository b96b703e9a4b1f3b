import type { ContentFiles } from '../files'
import type { Problem, Rule, Site } from './content'
import { loadContent } from './load'
import { dollars } from './rules/dollars'
import { emphasis } from './rules/emphasis'
import { empty } from './rules/empty'
import { exercises } from './rules/exercises'
import { ids } from './rules/ids'
import { inline } from './rules/inline'
import { keys } from './rules/keys'
import { links } from './rules/links'
import { literal } from './rules/literal'
import { marking } from './rules/marking'
import { math } from './rules/math'
import { notes } from './rules/notes'
import { order } from './rules/order'
import { places } from './rules/places'
import { punctuation } from './rules/punctuation'
import { references } from './rules/references'
import { tables } from './rules/tables'
import { tags } from './rules/tags'
import { terms } from './rules/terms'
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
  terms,
  tables,
  dollars,
  links,
  punctuation,
  emphasis,
  tags,
  places,
  notes,
  order,
  keys,
  exercises,
  marking,
]

/** Everything that is wrong in a content/ folder; nothing when it may be published. */
export function checkContent(files: ContentFiles, site: Site): Problem[] {
  const content = loadContent(files)
  return [...content.problems, ...rules.flatMap((rule) => rule(content, site))]
}
