import { type ComponentType, createElement, type ReactElement } from 'react'
import { Lab } from '@/components/labs/lab'
import { TrainCell } from '@/components/train/train-cell'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { CellBesideCode } from './cell-beside-code'
import { Check } from './check'
import { NotebookTag } from './notebook-tag'

/** What every live tag is handed besides its attributes in the text. */
type Known = { locale: Locale; render: ContentRenderers }

/**
 * The tags of lessons that are components; all others become HTML in lib/content. Their attributes are checked by
 * `npm run check` against lib/content/tags.ts, which is where a new one begins.
 */
const tags = {
  Check,
  Lab,
  Notebook: NotebookTag,
  RunCell: CellBesideCode,
  TrainCell,
}

export function LiveTag({
  tag,
  attributes,
  ...known
}: Known & { tag: string; attributes: Readonly<Record<string, string>> }): ReactElement {
  const Tag = Object.hasOwn(tags, tag) ? (tags[tag as keyof typeof tags] as ComponentType<Known>) : undefined
  if (!Tag) throw new Error(`<${tag}> is no live tag`)
  return createElement(Tag, { ...attributes, ...known })
}
