import type { DocumentKind } from '../../search/document'
import type { Localized } from '../locale'

type Search = {
  title: string
  lead: string
  /** On the button that opens the search. */
  open: string
  label: string
  placeholder: string
  loading: string
  failed: string
  retry: string
  close: string
  results: string
  count: (n: number, shown: number) => string
  partial: string
  none: (query: string) => string
  /** What may be tried when nothing is found. */
  meant: string
  advice: string
  topics: string
  examples: readonly string[]
  kinds: Readonly<Record<DocumentKind, string>>
  more: (n: number) => string
  all: string
  keys: string
  singleKey: string
  noScript: string
  elsewhere: string
  or: string
}

export const searchMessages: Localized<Search> = {
  zh: {
    title: '搜索',
    lead: '在课程、参考答案、卡片、术语和更正里查找；公式可以按符号或名称查，例如 f_t 或“遗忘门”。',
    open: '搜索',
    label: '搜索课程',
    placeholder: '例如：遗忘门，梯度裁剪，BPTT',
    loading: '正在准备索引…',
    failed: '索引没有取到。第一次搜索需要网络，之后断网也能用。',
    retry: '重试',
    close: '关闭',
    results: '搜索结果',
    count: (n, shown) => (n > shown ? `找到 ${n} 处，显示前 ${shown} 处` : `找到 ${n} 处`),
    partial: '没有一处同时含有全部词语，以下含有其中一部分：',
    none: (query) => `没有找到“${query}”。`,
    meant: '是不是要找：',
    advice: '可以少写几个字、换成英文术语，或从这些主题看起：',
    topics: '可以搜索的主题',
    examples: ['遗忘门', '梯度裁剪', '教师强制', '参数个数', '双向 RNN'],
    kinds: { lesson: '课程', answer: '参考答案', card: '卡片', term: '术语', correction: '更正' },
    more: (n) => `再显示 ${n} 处`,
    all: '在单独的页面查看（可分享）',
    keys: '↑ ↓ 选择，Enter 打开，Esc 关闭；随时按 Ctrl K 打开搜索。',
    singleKey: '按 / 也能打开搜索，并启用其他单键快捷键',
    noScript: '搜索需要 JavaScript。没有它也可以从下面两处查起。',
    elsewhere: '也可以直接翻看',
    or: '或',
  },
  en: {
    title: 'Search',
    lead: 'Lessons, model answers, cards, terms and corrections. Formulas are found by symbol or by name: f_t, or “forget gate”.',
    open: 'Search',
    label: 'Search the course',
    placeholder: 'For example: forget gate, clipping, BPTT',
    loading: 'Preparing the index…',
    failed: 'The index could not be fetched. The first search needs the network; after that it works offline.',
    retry: 'Try again',
    close: 'Close',
    results: 'Results',
    count: (n, shown) =>
      n > shown ? `${n} places found, the first ${shown} shown` : n === 1 ? '1 place found' : `${n} places found`,
    partial: 'No place has all the words; these have some of them:',
    none: (query) => `Nothing found for “${query}”.`,
    meant: 'Did you mean: ',
    advice: 'Try fewer words or another term, or start from one of these:',
    topics: 'Topics to search for',
    examples: ['forget gate', 'gradient clipping', 'teacher forcing', 'parameter count', 'bidirectional RNN'],
    kinds: { lesson: 'Lesson', answer: 'Model answer', card: 'Card', term: 'Glossary', correction: 'Correction' },
    more: (n) => `Show ${n} more`,
    all: 'Open on a page of its own, to share',
    keys: '↑ ↓ choose, Enter opens, Esc closes; Ctrl K opens the search anywhere.',
    singleKey: '/ opens the search too, and other single keys work',
    noScript: 'The search needs JavaScript. Without it, start from one of the pages below.',
    elsewhere: 'Or leaf through:',
    or: ' · ',
  },
}
