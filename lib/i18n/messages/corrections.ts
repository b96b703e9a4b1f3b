import type { Localized } from '../locale'

type Corrections = {
  severity: Record<'wrong' | 'imprecise' | 'convention', string>
  colon: string
  said: string
  right: string
  why: string
  sources: string
  separator: string
  openWork: string
  openTheWork: (title: string) => string
  page: { title: string; lead: string; summary: (wrong: number, imprecise: number, convention: number) => string }
  section: (section: string) => string
  inLesson: string
}

export const correctionMessages: Localized<Corrections> = {
  zh: {
    severity: { wrong: '更正', imprecise: '更准确的说法', convention: '约定' },
    colon: '：',
    said: '原文',
    right: '应为',
    why: '理由',
    sources: '出处：',
    separator: '；',
    openWork: '原文链接',
    openTheWork: (title) => `原文链接：${title}`,
    page: {
      title: '更正',
      lead: '本课程改写自一篇已发表的短课。它哪里写错了、正确的是什么、理由和出处，都列在这里。',
      summary: (wrong, imprecise, convention) =>
        `${wrong} 处错误，${imprecise} 处不准确，${convention} 处需要说明的约定。`,
    },
    section: (section) => `原文第 ${section} 节`,
    inLesson: '课程中的位置',
  },
  en: {
    severity: { wrong: 'Correction', imprecise: 'More precisely', convention: 'Convention' },
    colon: ': ',
    said: 'The source said',
    right: 'What is right',
    why: 'Why',
    sources: 'Sources: ',
    separator: '; ',
    openWork: 'Read it',
    openTheWork: (title) => `Read it: ${title}`,
    page: {
      title: 'Corrections',
      lead: 'This course rewrites a short published lesson. Here is what that lesson said, what is right, why, and the sources.',
      summary: (wrong, imprecise, convention) =>
        `${wrong} errors, ${imprecise} imprecise statements, ${convention} conventions that must be named.`,
    },
    section: (section) => `Section ${section} of the source`,
    inLesson: 'Where the course treats it',
  },
}
