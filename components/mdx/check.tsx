import { checkHtmlIds } from '@/components/check/check-html'
import { ChoiceCheck } from '@/components/check/choice-check'
import { NumberCheck } from '@/components/check/number-check'
import { htmlStore } from '@/components/static-html/html-store'
import { StaticHtml } from '@/components/static-html/static-html'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'

type Props = { id: string; locale: Locale; render: ContentRenderers }

/**
 * A check question of content/checks. Each of its texts stands once in the page, none in React's data: the answer is
 * hidden where scripts run, which take the verdict's words from there, and can be unfolded where they do not.
 */
export function Check({ id, locale, render }: Props) {
  const { graded, prompt, options, answer } = render.check(id, locale)
  const ids = checkHtmlIds(locale, id)
  htmlStore().set(ids.prompt, prompt)
  for (const [index, option] of options.entries()) htmlStore().set(ids.option(index), option)
  return (
    <>
      {graded.kind === 'choice' ? (
        <ChoiceCheck locale={locale} check={graded} />
      ) : (
        <NumberCheck locale={locale} check={graded} />
      )}
      <StaticHtml id={ids.answer} html={answer} className="without-scripts not-prose" />
    </>
  )
}
