import { renderTex } from './tex'

/** `before` and `after` are punctuation that no line break may part from the formula. */
type Options = { display?: boolean; at?: string; before?: string; after?: string }

/**
 * A formula as it stands in the text. Browsers may break a line on either side of what KaTeX makes, even before a
 * comma; so the punctuation joins the formula in a span that does not wrap, and the places between KaTeX's boxes, where
 * a long formula may be broken, are opened again.
 */
export function typeset(src: string, { display, at, before = '', after = '' }: Options): string {
  const html = renderTex(src, { display, at })
  if (before === '' && after === '') return html
  const breakable = html.replaceAll(
    '</span><span class="base">',
    '</span><wbr class="whitespace-normal"><span class="base">',
  )
  return `<span class="whitespace-nowrap">${before}${breakable}${after}</span>`
}
