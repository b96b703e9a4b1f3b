import type { Localized } from '../../locale'

type Frame = {
  reset: string
  copyLink: string
  copied: string
  /** What stands in an input; `given` is '' for an empty one. */
  given: (label: string, given: string) => string
  wantsNumber: (min: number, max: number, whole: boolean) => string
  wantsNumbers: (minLength: number, maxLength: number, min: number, max: number) => string
  wantsText: (minLength: number, maxLength: number) => string
  wantsOption: string
  table: string
  pause: string
  resume: string
  stop: string
  run: string
}

const range = (min: number, max: number, dash: string) => (min === max ? String(min) : `${min}${dash}${max}`)

export const frameMessages: Localized<Frame> = {
  zh: {
    reset: '恢复原值',
    copyLink: '复制链接',
    copied: '已复制；链接里带着现在的参数。',
    given: (label, given) => `“${label}”${given === '' ? '是空的' : `填的是 ${given}`}，应为`,
    wantsNumber: (min, max, whole) => ` ${min} 到 ${max} 之间的${whole ? '整数' : '数'}。`,
    wantsNumbers: (least, most, min, max) =>
      ` ${range(least, most, '–')} 个数，用空格或逗号隔开，每个在 ${min} 到 ${max} 之间。`,
    wantsText: (least, most) => ` ${least} 到 ${most} 个字符。`,
    wantsOption: '列表中的一项。',
    table: '数据表',
    pause: '暂停',
    resume: '继续',
    stop: '停止',
    run: '运行',
  },
  en: {
    reset: 'Reset',
    copyLink: 'Copy link',
    copied: 'Copied; the link holds the present parameters.',
    given: (label, given) => `“${label}” is ${given === '' ? 'empty' : given}; it must be `,
    wantsNumber: (min, max, whole) => `a ${whole ? 'whole number' : 'number'} from ${min} to ${max}.`,
    wantsNumbers: (least, most, min, max) =>
      `${range(least, most, '–')} numbers from ${min} to ${max}, with spaces or commas between them.`,
    wantsText: (least, most) => `${least} to ${most} characters.`,
    wantsOption: 'one of the options.',
    table: 'Table of the numbers',
    pause: 'Pause',
    resume: 'Continue',
    stop: 'Stop',
    run: 'Run',
  },
}
