import { isValidElement, type ReactNode } from 'react'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'
import { Scroller } from './scroller'

/** A file of content/code, quoted whole and highlighted at build time. */
export function CodeFile({ file, render }: { file: string; render: ContentRenderers }) {
  const { code, language } = render.codeFile(file)
  return <Scroller as="pre" label={file} className="code" html={render.highlight(code, language)} />
}

type BlockProps = { children?: ReactNode; locale: Locale; render: ContentRenderers }

/** A fenced block of code: MDX gives it as a `<code className="language-…">` inside the `<pre>`. */
export function CodeBlock({ children, locale, render }: BlockProps) {
  if (!isValidElement<{ className?: string; children?: unknown }>(children)) {
    throw new Error('a block of code holds one <code>')
  }
  const language = /language-(\S+)/.exec(children.props.className ?? '')?.[1] ?? ''
  const html = render.highlight(String(children.props.children), language)
  return <Scroller as="pre" label={lessonMessages[locale].code} className="code" html={html} />
}
