import type { Locale } from '../i18n/locale'
import { renderAnswer } from './answers'
import { correctionNote } from './correction-html'
import { renderedCorrection } from './corrections'
import type { ContentFiles } from './files'
import { element, quotedCode, raw, text } from './html-elements'
import type { TagHandlers } from './html-handlers'
import { sourceList } from './source-list'
import { renderedSources } from './sources'
import { attributeOf } from './tags'

/** The tags that become HTML and that no text but a lesson may hold. */
export function lessonTags(locale: Locale, files: ContentFiles): TagHandlers {
  return {
    Erratum(node) {
      return correctionNote(renderedCorrection(attributeOf(node, 'of') ?? '', locale), locale)
    },
    Answer(node) {
      const answer = renderAnswer(locale, attributeOf(node, 'of') ?? '', files)
      return element('div', { className: ['stack-prose'] }, [raw(answer)])
    },
    SourceList() {
      return sourceList(renderedSources(locale), locale)
    },
    CodePair(node) {
      const figure = (file: string, region?: string) =>
        element('figure', {}, [
          element('figcaption', { className: ['small', 'muted'] }, [text(file)]),
          quotedCode(locale, file, region),
        ])
      const [left = '', right = '', region] = ['left', 'right', 'region'].map((name) => attributeOf(node, name))
      return element('div', { className: ['code-pair', 'not-prose'] }, [figure(left), figure(right, region)])
    },
  }
}
