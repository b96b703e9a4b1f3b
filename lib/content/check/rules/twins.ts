import { type Locale, locales, otherLocale } from '../../../i18n/locale'
import { headings } from '../../lessons'
import { fileOf, type Problem, type Rule } from '../content'

/** Every lesson, answer and cheat sheet exists in both languages, with the same headings and, for lessons, the same facts. */
export const twins: Rule = ({ lessons, answers, sheets, texts }) => {
  const folders: [string, { locale: Locale; id: string }[]][] = [
    ['lessons', lessons.map(({ locale, data }) => ({ locale, id: data.id }))],
    ['answers', answers],
    ['sheets', sheets],
  ]
  const missing = folders.flatMap(([folder, documents]) =>
    documents
      .filter(({ locale, id }) => !documents.some((other) => other.id === id && other.locale === otherLocale(locale)))
      .map(({ locale, id }): Problem => {
        const twin = fileOf(`${folder}/${otherLocale(locale)}`, id)
        return { rule: 'twins', file: fileOf(`${folder}/${locale}`, id), message: `its twin ${twin} is missing` }
      }),
  )

  const facts = lessons.flatMap(({ locale, data }): Problem[] => {
    const twin = lessons.find((other) => other.data.id === data.id && other.locale !== locale)?.data
    if (!twin || locale !== locales[0]) return []
    const different = (['order', 'cards'] as const).filter((key) => String(data[key]) !== String(twin[key]))
    if (data.answers.length !== twin.answers.length) different.push('answers' as never)
    return different.map((key) => ({
      rule: 'twins',
      file: fileOf(`lessons/${locale}`, data.id),
      field: key,
      message: 'differs between the languages',
    }))
  })

  const outlines = texts.flatMap((text): Problem[] => {
    const twin = texts.find((other) => other.kind === text.kind && other.id === text.id && other.locale !== text.locale)
    if (text.kind === 'field' || !twin || text.locale !== locales[0]) return []
    const [own, others] = [text, twin].map((one) => headings(one.source).map(({ depth, id }) => `h${depth}#${id}`))
    if (String(own) === String(others)) return []
    return [{ rule: 'twins', file: text.file, message: `headings differ: ${own} here, ${others} in ${twin.file}` }]
  })

  return [...missing, ...facts, ...outlines]
}
