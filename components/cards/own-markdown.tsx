import Markdown, { type Components, type Options } from 'react-markdown'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'

/** A formula that is broken is shown as it was typed; one that would never end is cut off. */
const katex = { throwOnError: false, strict: false, trust: false, maxExpand: 500, maxSize: 20 }

const remarkPlugins = [remarkGfm, remarkMath]
const rehypePlugins: Options['rehypePlugins'] = [[rehypeKatex, katex]]

const components: Components = {
  // A card asks nobody for anything while it is reviewed: a picture's words stand for it.
  img: ({ alt }) => <span>[{alt}]</span>,
  a: ({ href, children }) => (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  ),
}

/** Markdown with mathematics, as a learner wrote it: React elements, never HTML. */
export default function OwnMarkdown({ markdown }: { markdown: string }) {
  return (
    <div className="prose prose-ui">
      <Markdown remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins} components={components}>
        {markdown}
      </Markdown>
    </div>
  )
}
