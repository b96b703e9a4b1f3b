import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../i18n/locale'
import { indexOf, type SearchIndex, search, suggestions } from '../../search/search-index'
import { siteContent } from '../files'
import { headings, lessons } from '../lessons'
import { searchDocuments } from './documents'
import { searchFileOf } from './search-file'

const files = siteContent()
const documents = { zh: searchDocuments('zh', files), en: searchDocuments('en', files) }
const indexes: Partial<Record<'zh' | 'en', SearchIndex>> = {}

beforeAll(async () => {
  for (const locale of locales) indexes[locale] = await indexOf(documents[locale])
})

function anchorsOf(locale: 'zh' | 'en', lesson: string) {
  return headings(files.get(`lessons/${locale}/${lesson}.mdx`) ?? '').map(({ id }) => id)
}

function firstHits(locale: 'zh' | 'en', query: string) {
  const index = indexes[locale]
  if (!index) throw new Error('the index is not ready')
  return search(index, query).found.map(({ document }) => document.href)
}

describe('what readers look for', () => {
  it.each([
    ['zh', '细胞状态', '/glossary#cell-state'],
    ['zh', 'cell state', '/glossary#cell-state'],
    ['en', 'cell state', '/glossary#cell-state'],
    ['en', '细胞状态', '/glossary#cell-state'],
    ['zh', 'C_t', '/glossary#cell-state'],
    ['en', 'h_t', '/glossary#hidden-state'],
    ['zh', '什么是雅可比矩阵？', '/glossary#jacobian'],
    ['en', 'what is a Jacobian', '/glossary#jacobian'],
    ['en', 'jacobain', '/glossary#jacobian'],
    ['en', 'hadamard product', '/glossary#elementwise-product'],
    ['zh', '哈达玛积', '/glossary#elementwise-product'],
    ['zh', '遗忘门', '/glossary#forget-gate'],
    ['en', 'forget gate', '/glossary#forget-gate'],
    ['zh', 'forget gate', '/glossary#forget-gate'],
    ['zh', 'f_t', '/glossary#forget-gate'],
    ['en', 'f_t', '/glossary#forget-gate'],
    ['zh', '更新门', '/glossary#update-gate'],
    ['en', 'update gates', '/glossary#update-gate'],
    ['zh', 'BPTT', '/glossary#bptt'],
    ['en', 'BPTT', '/glossary#bptt'],
    ['zh', '时间反向传播', '/glossary#bptt'],
    ['zh', '梯度消失', '/glossary#vanishing-gradient'],
    ['en', 'vanishing gradient', '/glossary#vanishing-gradient'],
    ['zh', '谱半径', '/glossary#spectral-radius'],
    ['zh', '打包', '/glossary#packed-sequence'],
    ['en', 'pack_padded_sequence', '/glossary#packed-sequence'],
    ['zh', '梯度裁剪', /clipping|^.corrections#e04$/],
    ['en', 'clipping', /clipping|^.corrections#e04$/],
    ['en', 'gradient clipping by global norm', /clipping|gradients/],
    ['zh', '教师强制', /teacher-forcing/],
    ['en', 'exposure bias', /teacher-forcing|exposure-bias/],
    ['zh', '1997 年的 LSTM 没有遗忘门', '/lessons/lstm#history'],
    ['en', 'LSTM of 1997', '/lessons/lstm#history'],
    ['zh', '参数个数', /counting|parameter-count/],
    ['en', 'parameter counts', /counting|parameter-count/],
    ['zh', 'E05', '/corrections#e05'],
    ['en', 'e05', '/corrections#e05'],
  ] as const)('%s: %s', (locale, query, first) => {
    expect(firstHits(locale, query)[0]).toMatch(first)
  })

  it('a formula is found by the names of what is in it, where the words do not stand beside it', () => {
    const index = indexes.en
    const bare = documents.en.filter(({ kind, names, text, heading }) => {
      return kind === 'lesson' && names.includes('forget gate') && !/forget gate/i.test(`${heading} ${text}`)
    })
    expect(bare.length).toBeGreaterThan(0)
    const found = index ? search(index, 'forget gate').found.map(({ document }) => document.id) : []
    for (const { id } of bare) expect(found).toContain(id)
  })

  it('what has only some of the words says so, and nonsense finds nothing', () => {
    const index = indexes.en
    if (!index) throw new Error('the index is not ready')
    expect(search(index, 'jacobian zzzzqq')).toMatchObject({ partial: true })
    expect(search(index, 'zzzzqq')).toEqual({ found: [], partial: false })
    expect(search(index, '…')).toEqual({ found: [], partial: false })
    expect(suggestions(index, 'jakobiann')).toContain('jacobian')
  })
})

describe.each(locales)('the documents (%s)', (locale) => {
  const all = documents[locale]

  it('hold every kind, and text without markup', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['lesson', 'term', 'answer', 'correction', 'card']))
    expect(all.filter(({ heading }) => heading === '')).toEqual([])
    expect(all.filter(({ text, heading }) => /\\[a-z]|<[A-Z]|\*\*|\]\(/.test(text + heading))).toEqual([])
  })

  it('lead to headings that exist', () => {
    const anchors = new Map(lessons(locale, files).map(({ id }) => [id, anchorsOf(locale, id)]))
    for (const { href } of all) {
      const [, lesson, anchor] = /^\/lessons\/([^#]+)#(.+)$/.exec(href) ?? []
      if (lesson) expect(anchors.get(lesson), href).toContain(anchor)
    }
  })

  it('are one file whose name is that of its content', { timeout: 20_000 }, () => {
    const { name, text } = searchFileOf(locale, files)
    expect(name).toMatch(/^[0-9a-f]{16}\.json$/)
    expect(searchFileOf(locale, files).name).toBe(name)
    expect(JSON.parse(text).documents).toEqual(all)
    const lesson = `lessons/${locale}/overview.mdx`
    const changed = new Map(files).set(
      lesson,
      `${files.get(lesson)}

One more sentence.
`,
    )
    expect(searchFileOf(locale, changed).name).not.toBe(name)
  })
})
