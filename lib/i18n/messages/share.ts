import type { Localized } from '../locale'

type Share = {
  title: string
  lead: string
  open: string
  askTitle: string
  shown: readonly string[]
  hidden: string
  asItIs: string
  confirm: string
  cancel: string
  sending: string
  notSent: string
  offline: string
  made: string
  address: string
  copy: string
  copied: string
  copyFailed: string
  standing: string
  item: (date: string) => string
  revoke: string
  revokeOf: (date: string) => string
  revoked: string
  listFailed: string
  again: string
}

/** On the learner's own report. */
export const shareMessages: Localized<Share> = {
  zh: {
    title: '分享这份报告',
    lead: '生成一个只读的地址，发给朋友、老师或同事。打开它不用登录；你随时可以撤销。',
    open: '分享…',
    askTitle: '拿到地址的人会看到什么',
    shown: [
      '这场面试的日期、题目和用时；',
      '你的全部回答，包括对追问的回答；',
      '每一条批阅、你改判的地方、总分和各项能力；',
      '要过的提示、跳过的题，计算题和代码题的得分。',
    ],
    hidden: '看不到的：草稿纸、你的其他面试、复习和学习记录。里面也没有你的名字，除非你写在了回答里。',
    asItIs: '分享的是报告现在的样子，以后再改判，那边不会跟着变。',
    confirm: '生成地址',
    cancel: '不分享',
    sending: '正在生成地址…',
    notSent: '没有生成地址：还有记录没送到服务器，分享出去会缺内容。等页脚显示“已全部保存到服务器”再试。',
    offline: '没有生成地址：分享需要联网，而现在连不上服务器。报告还在这台设备上，什么都没丢；联网后再试。',
    made: '地址生成好了。它只显示这一次，请现在就复制；要是弄丢了，撤销它，再生成一个。',
    address: '报告的地址',
    copy: '复制地址',
    copied: '已复制地址。',
    copyFailed: '浏览器不允许自动复制，请选中地址手动复制。',
    standing: '还有效的分享',
    item: (date) => `${date} 生成`,
    revoke: '撤销',
    revokeOf: (date) => `撤销 ${date} 生成的分享`,
    revoked: '已撤销：那个地址从现在起谁也打不开了。',
    listFailed: '连不上服务器，暂时看不到、也撤销不了已有的分享。联网后再试。',
    again: '再试一次',
  },
  en: {
    title: 'Share this report',
    lead: 'Makes a read-only address to give to a friend, a teacher or a colleague. Nobody has to sign in to open it, and you can revoke it at any time.',
    open: 'Share…',
    askTitle: 'What whoever has the address will see',
    shown: [
      'when this interview was, what was asked and how long you took;',
      'all of your answers, those to follow-ups included;',
      'every verdict, what you overruled, the score and the competencies;',
      'the hints you took, what you skipped, and the results of calculations and code.',
    ],
    hidden:
      'They will not see your scratch paper, your other interviews, your reviews or anything else of your record. Nor your name, unless you wrote it in an answer.',
    asItIs: 'They see the report as it is now: what you overrule later does not change it.',
    confirm: 'Make the address',
    cancel: 'Do not share',
    sending: 'Making the address…',
    notSent:
      'No address was made: some of your records are not on the server yet, so that the report would be incomplete. Try again once the foot of the page says that everything is saved on the server.',
    offline:
      'No address was made: sharing needs the network, and the server cannot be reached. The report is still on this device and nothing is lost; try again when you are online.',
    made: 'Here is the address. It is shown this once, so copy it now; if you lose it, revoke it and make another.',
    address: 'Address of the report',
    copy: 'Copy the address',
    copied: 'The address is copied.',
    copyFailed: 'The browser does not allow copying: select the address and copy it yourself.',
    standing: 'Standing shares',
    item: (date) => `Made ${date}`,
    revoke: 'Revoke',
    revokeOf: (date) => `Revoke the share made ${date}`,
    revoked: 'Revoked: from now on nobody can open that address.',
    listFailed:
      'The server cannot be reached, so that shares you have made can be neither listed nor revoked now. Try again when you are online.',
    again: 'Try again',
  },
}

type Shared = {
  pageTitle: string
  note: (date: string) => string
  goneTitle: string
  gone: string
  unreachable: string
  again: string
  own: string
  passed: Record<'unknown' | 'skip', string>
  check: string
}

/** On the page that shows somebody else's report. */
export const sharedMessages: Localized<Shared> = {
  zh: {
    pageTitle: '分享的面试报告',
    note: (date) => `只读。这是答题的人在 ${date} 分享的，之后的改动不在其中。`,
    goneTitle: '这个地址打不开报告',
    gone: '地址可能不完整，也可能分享的人已经撤销了它。请向分享的人再要一个。',
    unreachable: '读分享的报告需要联网，而现在连不上服务器。',
    again: '再试一次',
    own: '自己来一场模拟面试',
    passed: { unknown: '答题的人说不会。', skip: '答题的人跳过了这一题。' },
    check: '逐条评分',
  },
  en: {
    pageTitle: 'Shared interview report',
    note: (date) => `Read-only. Whoever gave the answers shared this on ${date}; later changes are not in it.`,
    goneTitle: 'This address opens no report',
    gone: 'It may be incomplete, or whoever shared the report has revoked it. Ask them for another.',
    unreachable: 'Reading a shared report needs the network, and the server cannot be reached.',
    again: 'Try again',
    own: 'Take a mock interview yourself',
    passed: { unknown: 'They said that they do not know.', skip: 'They skipped it.' },
    check: 'Each verdict',
  },
}
