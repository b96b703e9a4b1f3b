import type { Element } from 'hast'
import type { ShikiTransformer } from 'shiki/core'
import { createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import javascript from 'shiki/langs/javascript.mjs'
import python from 'shiki/langs/python.mjs'
import typescript from 'shiki/langs/typescript.mjs'
import dark from 'shiki/themes/github-dark-high-contrast.mjs'
import light from 'shiki/themes/github-light-high-contrast.mjs'
import { colourVariables, symbolVariables } from './code-symbols'

const highlighter = createHighlighterCoreSync({
  themes: [light, dark],
  langs: [python, bash, javascript, typescript],
  engine: createJavaScriptRegexEngine(),
})

/** Plain code inherits the page's ink; the rest keeps `color:light-dark(…)` without shiki's own variables. */
function slim(names: readonly string[]): ShikiTransformer {
  return {
    span(node: Element) {
      const style = String(node.properties.style ?? '').replace(/;?--shiki-[a-z-]+:#[0-9a-f]+/gi, '')
      const [text] = node.children
      // A symbol that is declared, `const f = …`, has its own colour rather than that of a declaration.
      const symbol = text?.type === 'text' && names.includes(text.value.trim())
      if (style !== '' && !/#0E1116/i.test(style) && !symbol) {
        node.properties.style = style
        return
      }
      delete node.properties.style
      if (names.length > 0 && text?.type === 'text') node.children = colourVariables(text.value, names)
    },
  }
}

/**
 * Code as the inside of a `<pre>`: a token's two colours stand in its style attribute as `light-dark()`, which the
 * content security policy allows and which needs no style sheet; a symbol's variable has the symbol's own colour.
 * @throws for a language that is not loaded
 */
export function highlight(code: string, language: string): string {
  const html = highlighter.codeToHtml(code.replace(/\n$/, ''), {
    lang: language === '' ? 'text' : language,
    themes: { light: light.name ?? '', dark: dark.name ?? '' },
    defaultColor: 'light-dark()',
    // The theme's grey of comments would fall short of 4.5:1 on the page's sunken paper.
    colorReplacements: { '#66707b': '#575c65' },
    transformers: [slim(symbolVariables(code, language))],
  })
  return html.replace(/^<pre[^>]*>|<\/pre>$/g, '').replace(/<span>([^<]*)<\/span>/g, '$1')
}
