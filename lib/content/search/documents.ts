import { type Locale, type Localized, otherLocale } from '../../i18n/locale'
import type { SearchDocument } from '../../search/document'
import { cards } from '../cards'
import { dataFiles } from '../data-files'
import { type ContentFiles, textOf } from '../files'
import { glossaryTerms, symbolTex } from '../glossary'
import { lessons } from '../lessons'
import { parseContent } from '../parse'
import { questions } from '../questions'
import { correctionSchema } from '../schema'
import { symbolNames } from '../symbol-names'
import type { SymbolName } from '../symbols'
import { texText } from '../tex-text'
import { nearestSection } from './nearest-section'
import { plain } from './plain'
import { type Section, sectionsOf, symbolsOf } from './sections'

type Unnumbered = Omit<SearchDocument, 'id'>

type Course = { locale: Locale; files: ContentFiles; parts: LessonParts[] }
type LessonParts = { id: string; title: string; summary: string; answers: string[]; sections: Section[] }

/** Everything that can be found in one language: lessons by section, model answers, terms, corrections, cards. */
export function searchDocuments(locale: Locale, files: ContentFiles): SearchDocument[] {
  const parts = lessons(locale, files).map(({ id, title, summary, answers }) => {
    return { id, title, summary, answers, sections: sectionsOf(textOf(files, `lessons/${locale}/${id}.mdx`)) }
  })
  const course = { locale, files, parts }
  return [...sections(course), ...terms(course), ...answers(course), ...corrections(course), ...cardFronts(course)].map(
    (document, id) => ({ id, ...document }),
  )
}

/** The names of symbols in both languages: a reader of Chinese may well type “forget gate”. */
function namesOf(symbols: readonly SymbolName[]): string {
  return symbols.map((symbol) => `${symbolNames[symbol].zh} · ${symbolNames[symbol].en}`).join(' · ')
}

function textIn(source: string): string {
  return plain(parseContent(source))
}

function sections({ parts }: Course): Unnumbered[] {
  return parts.flatMap(({ id: lesson, title, summary, answers, sections: all }) =>
    all.flatMap(({ id, heading, text, symbols }): Unnumbered[] => {
      const place = { kind: 'lesson', title, names: namesOf(symbols) } as const
      if (id === '') {
        const about = [summary, ...answers, text].join(' ')
        return [{ ...place, heading: title, text: about, href: `/lessons/${lesson}` }]
      }
      return text === '' ? [] : [{ ...place, heading, text, href: `/lessons/${lesson}#${id}` }]
    }),
  )
}

function terms({ locale, files, parts }: Course): Unnumbered[] {
  const titles = new Map(parts.map(({ id, title }) => [id, title]))
  return glossaryTerms(files).map((entry) => {
    const { id, term, also, text, lesson } = entry
    const tex = symbolTex(entry)
    const other = otherLocale(locale)
    const names = [...also[locale], term[other], ...also[other], ...(tex ? [texText(tex)] : [])].join(' · ')
    return {
      kind: 'term',
      title: titles.get(lesson) ?? '',
      heading: term[locale],
      text: textIn(text[locale]),
      names,
      href: `/glossary#${id}`,
    }
  })
}

/** A model answer, under its heading in the lesson of answers, else on the page of its question. */
function answers({ locale, files, parts }: Course): Unnumbered[] {
  return questions(files).map(({ id, prompt }) => {
    const source = textOf(files, `answers/${locale}/${id}.mdx`)
    const all = sectionsOf(source)
    const home = parts
      .flatMap((lesson) => lesson.sections.map((section) => ({ lesson, section })))
      .find(({ section }) => section.answers.includes(id))
    return {
      kind: 'answer',
      title: home?.lesson.title ?? '',
      heading: textIn(prompt[locale]),
      text: all
        .flatMap(({ heading, text }) => [heading, text])
        .join(' ')
        .trim(),
      names: namesOf(symbolsOf([parseContent(source)])),
      href: home ? `/lessons/${home.lesson.id}#${home.section.id}` : `/quiz/${id}`,
    }
  })
}

function corrections({ locale, files }: Course): Unnumbered[] {
  return dataFiles('corrections', correctionSchema, files).map(({ id, where, said, right, why }) => {
    const text = (field: Localized) => textIn(field[locale])
    const symbols = symbolsOf([parseContent([said, right, why].map((field) => field[locale]).join('\n\n'))])
    return {
      kind: 'correction',
      title: id.toUpperCase(),
      heading: text(where),
      text: [said, right, why].map(text).join(' '),
      names: `${id} · ${namesOf(symbols)}`,
      href: `/corrections#${id}`,
    }
  })
}

/** The front of a card, which leads to the section of its lesson that is nearest to the card in its words. */
function cardFronts({ locale, files, parts }: Course): Unnumbered[] {
  return cards(files).flatMap((card): Unnumbered[] => {
    const lesson = parts.find(({ id }) => id === card.lesson)
    if (!('front' in card) || !lesson) return []
    const [front, back] = [textIn(card.front[locale]), textIn(card.back[locale])]
    const anchor = nearestSection(`${front} ${back}`, lesson.sections)
    const symbols = symbolsOf([parseContent(card.front[locale])])
    return [
      {
        kind: 'card',
        title: lesson.title,
        heading: front,
        text: '',
        names: namesOf(symbols),
        href: `/lessons/${lesson.id}${anchor && `#${anchor}`}`,
      },
    ]
  })
}
