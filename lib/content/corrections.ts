import type { Locale, Localized } from '../i18n/locale'
import { correctionBody } from './correction-html'
import { dataFile, dataFiles } from './data-files'
import { type ContentFiles, siteContent } from './files'
import { serialised } from './html-elements'
import { renderMarkdown } from './markdown'
import { type Correction, correctionSchema, mapSchema } from './schema'
import { source } from './sources'
import type { RenderedCorrection } from './types'

/** One correction of the source, in one language. @throws ContentError when there is none of that id */
export function renderedCorrection(id: string, locale: Locale): RenderedCorrection {
  return renderCorrection(dataFile('corrections', id, correctionSchema), locale, siteContent())
}

/** All corrections in the order of the errata. */
export function renderedCorrections(locale: Locale): RenderedCorrection[] {
  const files = siteContent()
  return dataFiles('corrections', correctionSchema, files).map((one) => renderCorrection(one, locale, files))
}

function renderCorrection(correction: Correction, locale: Locale, files: ContentFiles): RenderedCorrection {
  const { id, severity, section, sources } = correction
  const rendered = (text: Localized) =>
    renderMarkdown(text[locale], { locale, inline: true, path: `content/corrections/${id}.json` })
  const parts = { said: rendered(correction.said), right: rendered(correction.right), why: rendered(correction.why) }
  const cited = sources.map((name) => source(name, files))
  return {
    id,
    severity,
    section,
    where: rendered(correction.where),
    body: serialised(correctionBody(parts, cited, locale)),
    place: placeOf(id, files),
  }
}

/** The lesson and heading that carry a correction, by content/map. */
function placeOf(id: string, files: ContentFiles): RenderedCorrection['place'] {
  for (const { id: lesson, errata } of dataFiles('map', mapSchema, files)) {
    const anchor = errata[id]
    if (anchor !== undefined) return { lesson, anchor }
  }
  return undefined
}
