import type { Locale } from '@/lib/i18n/locale'

/** Under which ids the texts of a check stand in the page (components/static-html). */
export function checkHtmlIds(locale: Locale, check: string) {
  return {
    prompt: `${locale}-${check}-prompt`,
    option: (index: number) => `${locale}-${check}-${index}`,
    answer: `${locale}-${check}-answer`,
  }
}

/** A text of the check's hidden answer by its name (`RenderedCheck`); empty when there is none of that name. */
export function verdictHtml(locale: Locale, check: string, name: string): string {
  const answer = document.getElementById(checkHtmlIds(locale, check).answer)
  return answer?.querySelector(`[data-verdict="${name}"]`)?.innerHTML ?? ''
}
