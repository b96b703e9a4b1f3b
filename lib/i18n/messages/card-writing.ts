import type { Localized } from '../locale'

/** The form in which a learner writes a card of their own. */
type CardWriting = {
  newTitle: string
  editTitle: string
  editHelp: string
  sideHint: string
  tagsHint: string
  deckHint: string
  preview: string
  previewEmpty: string
  save: string
  cancel: string
  keys: string
  draftFound: string
  draftDrop: string
  draftKept: string
  saved: string
  problems: {
    empty: string
    long: (length: number, most: number) => string
    tags: (count: number, most: number) => string
    tag: (tag: string, most: number) => string
  }
}

export const cardWritingMessages: Localized<CardWriting> = {
  zh: {
    newTitle: '写一张卡片',
    editTitle: '编辑卡片',
    editHelp: '改的是文字，记忆情况和日程都不变。',
    sideHint: '支持 Markdown；公式写在 $…$ 里，独立成行的写在两行 $$ 之间。',
    tagsHint: '用逗号或顿号隔开',
    deckHint: '可不填；分级用 ::，例如 面试::RNN',
    preview: '预览',
    previewEmpty: '写下的内容会在停笔后显示在这里。',
    save: '保存',
    cancel: '取消',
    keys: 'Ctrl/⌘ + Enter 保存，Esc 取消。取消不会丢：草稿留在这台设备上。',
    draftFound: '这是上次没有保存的草稿。',
    draftDrop: '丢弃草稿',
    draftKept: '没有保存；草稿留在这台设备上，下次接着写。',
    saved: '已保存。',
    problems: {
      empty: '问题不能为空。',
      long: (length, most) => `太长：${length} 个字符，最多 ${most} 个。`,
      tags: (count, most) => `标签太多：${count} 个，最多 ${most} 个。`,
      tag: (tag, most) => `标签“${tag.slice(0, 20)}…”太长，最多 ${most} 个字符。`,
    },
  },
  en: {
    newTitle: 'Write a card',
    editTitle: 'Edit the card',
    editHelp: 'You change its words; its memory and its schedule stay.',
    sideHint: 'Markdown; formulas between $…$, on lines of their own between two lines of $$.',
    tagsHint: 'separated by commas',
    deckHint: 'may be left empty; levels are separated by ::, as in Interview::RNN',
    preview: 'Preview',
    previewEmpty: 'What you write appears here when you pause.',
    save: 'Save',
    cancel: 'Cancel',
    keys: 'Ctrl/⌘ + Enter saves, Esc cancels. Cancelling loses nothing: the draft stays on this device.',
    draftFound: 'This is a draft that was not saved.',
    draftDrop: 'Discard the draft',
    draftKept: 'Not saved; the draft stays on this device for the next time.',
    saved: 'Saved.',
    problems: {
      empty: 'The question must not be empty.',
      long: (length, most) => `Too long: ${length} characters, ${most} at most.`,
      tags: (count, most) => `Too many tags: ${count}, ${most} at most.`,
      tag: (tag, most) => `The tag “${tag.slice(0, 20)}…” is too long: ${most} characters at most.`,
    },
  },
}
