import type { Localized } from '../locale'

type Glossary = {
  title: string
  lead: string
  also: (words: readonly string[]) => string
  /** Leads to the heading of the lesson that explains a term. */
  explained: string
  groups: string
}

export const glossaryMessages: Localized<Glossary> = {
  zh: {
    title: '术语与符号',
    lead: '每个术语一两句话，按讲到它的课程排列；符号的颜色与公式、图和表里的一致。',
    also: (words) => `又称${words.join('、')}`,
    explained: '看课程里的讲解',
    groups: '按课程跳转',
  },
  en: {
    title: 'Glossary of terms and symbols',
    lead: 'A sentence or two for each term, in the order in which the lessons explain them. A symbol has the colour that it has in formulas, diagrams and tables.',
    also: (words) => `also ${words.join(', ')}`,
    explained: 'Explained in the lesson',
    groups: 'Jump to a lesson’s terms',
  },
}
