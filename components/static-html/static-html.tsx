import { AdoptedHtml } from './adopted-html'
import { htmlStore } from './html-store'

type Props = { id: string; html: string; className?: string }

/**
 * Much HTML from the build that never changes, in a `<div>`. Next sends what server components render twice, as HTML
 * and as data for React; of this the data holds the id alone. Nothing that a learner wrote may come here.
 * @param props.id unique in the whole site
 */
export function StaticHtml({ id, html, ...rest }: Props) {
  htmlStore().set(id, html)
  return <AdoptedHtml id={id} {...rest} />
}
