import type { Locale, Localized } from '../i18n/locale'
import { canonicalNumber } from './canonical-number'
import { choiceAnswer, numberAnswer } from './check-answer'
import { dataFile } from './data-files'
import { renderMarkdown } from './markdown'
import { type Check, checkSchema } from './schema'
import { shownNumber } from './shown-number'
import type { RenderedCheck } from './types'
import { evaluate } from './values'

/** A check in one language, with its key computed by the engine. @throws ContentError when there is none of that id */
export function renderedCheck(id: string, locale: Locale): RenderedCheck {
  return renderCheck(dataFile('checks', id, checkSchema), locale)
}

function renderCheck(check: Check, locale: Locale): RenderedCheck {
  const { id, card } = check
  const path = `content/checks/${id}.json`
  const inline = (text: Localized) => renderMarkdown(text[locale], { locale, inline: true, path })
  const block = (text: Localized) => renderMarkdown(text[locale], { locale, path })
  const prompt = inline(check.prompt)
  if (check.kind === 'choice') {
    const right = check.options.findIndex(({ correct }) => correct)
    return {
      graded: { id, card, kind: 'choice', options: check.options.length, right },
      prompt,
      options: check.options.map(({ text }) => inline(text)),
      answer: choiceAnswer(
        check.options.map(({ why }) => inline(why)),
        right,
        locale,
      ),
    }
  }
  const key = evaluate(check.of)
  const shownKey = shownNumber(key)
  const slips = (check.slips ?? []).map(({ of, why }) => ({ value: evaluate(of), why: inline(why) }))
  return {
    graded: {
      id,
      card,
      kind: 'number',
      key: Number(canonicalNumber(key)),
      shownKey,
      slips: slips.map(({ value }) => Number(canonicalNumber(value))),
    },
    prompt,
    options: [],
    answer: numberAnswer(
      shownKey,
      block(check.explain),
      slips.map(({ value, why }) => ({ shown: shownNumber(value), why })),
      locale,
    ),
  }
}
