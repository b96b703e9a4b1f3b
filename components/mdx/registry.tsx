import type { MDXComponents } from 'mdx/types'
import { type ComponentType, createElement } from 'react'
import { TrainCell } from '@/components/train/train-cell'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { CellBesideCode } from './cell-beside-code'
import { CodeBlock, CodeFile } from './code'
import { H, H3 } from './heading'
import { ContentLink } from './link'
import { Note } from './note'
import { Sym } from './sym'
import { TableWrap } from './table'
import { Tex } from './tex'
import { Value } from './value'

/** A tag that knows some of its properties beforehand. */
function bound<Own extends object, Known extends object>(Tag: ComponentType<Own & Known>, known: Known) {
  return (own: Own) => createElement(Tag, { ...own, ...known })
}

/**
 * The tags that lessons may hold, for one language. What computes (formulas, numbers, code) is handed in by the page,
 * so everything is evaluated while the page is prerendered and no part of lib/content reaches the browser.
 */
export function lessonComponents(locale: Locale, render: ContentRenderers): MDXComponents {
  return {
    Tex: bound(Tex, { locale, render }),
    V: bound(Value, { locale, render }),
    Sym,
    Note: bound(Note, { locale }),
    Code: bound(CodeFile, { render }),
    H,
    H3,
    RunCell: bound(CellBesideCode, { locale, render }),
    TrainCell: bound(TrainCell, { locale }),
    a: bound(ContentLink, { locale }),
    table: bound(TableWrap, { locale }),
    pre: bound(CodeBlock, { locale, render }),
  }
}
