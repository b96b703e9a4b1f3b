import type { Localized } from '../locale'

type Copy = {
  /** On the button of a block of code. */
  code: string
  /** Name of the sign beside a heading. */
  link: (heading: string) => string
  codeCopied: string
  linkCopied: string
  failed: string
}

export const copyMessages: Localized<Copy> = {
  zh: {
    code: '复制',
    link: (heading) => `复制本节链接：${heading}`,
    codeCopied: '代码已复制。',
    linkCopied: '链接已复制。',
    failed: '浏览器不允许复制，请手动选中。',
  },
  en: {
    code: 'Copy',
    link: (heading) => `Copy the link to this section: ${heading}`,
    codeCopied: 'Code copied.',
    linkCopied: 'Link copied.',
    failed: 'The browser does not allow copying: please select the text yourself.',
  },
}
