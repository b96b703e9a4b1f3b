import { useId, useMemo } from 'react'
import Markdown, { type Components, defaultUrlTransform, type Options, type UrlTransform } from 'react-markdown'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { Scroller } from '@/components/ui/scroller'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { kindAt } from '@/lib/media/address'
import { isRenderable, remarkShortFormulas } from './markdown-limits'
import { OwnMedia } from './own-media'

/** A formula that is broken is shown as it was typed; one that would never end is cut off. */
const katex = {
  throwOnError: false,
  strict: false,
  trust: false,
  maxExpand: 500,
  maxSize: 20,
  errorColor: 'var(--color-bad)',
}

const remarkPlugins = [remarkGfm, remarkMath, remarkShortFormulas]
const rehypePlugins: Options['rehypePlugins'] = [[rehypeKatex, katex]]

/** Addresses of this device's pictures and sounds are let through as images, and nowhere else. */
const withMedia: UrlTransform = (url, key, node) =>
  node.tagName === 'img' && key === 'src' && kindAt(url) ? url : defaultUrlTransform(url)

/** Markdown with mathematics, as a learner wrote it: React elements, never HTML. */
export default function OwnMarkdown({ locale, markdown }: { locale: Locale; markdown: string }) {
  const m = cardsMessages[locale]
  // Both sides of a card may have notes at their foot, and stand on one page.
  const prefix = `${useId()}-`
  const components = useMemo(() => componentsIn(locale), [locale])
  if (!isRenderable(markdown)) return <p className="own-card whitespace-pre-wrap">{markdown}</p>
  return (
    <div className="own-card prose prose-ui">
      <Markdown
        remarkPlugins={remarkPlugins}
        remarkRehypeOptions={{
          clobberPrefix: prefix,
          footnoteLabel: m.footnotes,
          footnoteBackLabel: m.footnoteBack,
        }}
        rehypePlugins={rehypePlugins}
        components={components}
        urlTransform={withMedia}
      >
        {markdown}
      </Markdown>
    </div>
  )
}

/** The headings of a card are not those of the page. */
const heading: Components['h1'] = ({ children }) => (
  <p>
    <strong>{children}</strong>
  </p>
)

function componentsIn(locale: Locale): Components {
  const m = cardsMessages[locale]
  return {
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    // A card asks nobody for anything while it is reviewed: of other pictures than this device's, the words are shown.
    img: ({ src, alt }) =>
      typeof src === 'string' && kindAt(src) ? (
        <OwnMedia locale={locale} address={src} name={alt ?? ''} />
      ) : (
        <span>[{alt || m.picture}]</span>
      ),
    // Without an address that is safe, a link is its words.
    a: ({ href, children, id }) =>
      href ? (
        <a href={href} id={id} rel="noreferrer">
          {children}
        </a>
      ) : (
        <span>{children}</span>
      ),
    input: ({ checked }) => <span>{checked ? '☑' : '☐'}</span>,
    table: ({ children }) => (
      <Scroller label={m.table} className="table-wrap">
        <table>{children}</table>
      </Scroller>
    ),
    pre: ({ children }) => (
      <Scroller as="pre" label={m.code} className="code">
        {children}
      </Scroller>
    ),
    span: ({ node, className, ...rest }) => {
      const span = <span className={className} {...rest} />
      if (className !== 'katex-display') return span
      return (
        <Scroller label={m.formula} className="tex-display">
          {span}
        </Scroller>
      )
    },
  }
}
