import type { Localized } from '../locale'

type SecondOpinionMessages = {
  ask: string
  again: string
  asking: string
  unreachable: string
  stays: string
  consentTitle: string
  consent: (model: string, host: string) => string
  onceAgreed: string
  agree: string
  refuse: string
  title: string
  allAlike: (n: number) => string
  restAlike: (n: number) => string
  rules: (verdict: string) => string
  model: (verdict: string) => string
  unsure: string
  evidence: string
  take: string
  takeOf: (what: string) => string
  taken: string
  settings: {
    title: string
    never: string
    possible: (model: string, host: string) => string
    notAgreed: string
    agreed: string
    revoke: string
    revoked: string
    unknown: string
  }
}

/** A language model that marks an answer beside the rules. */
export const secondOpinionMessages: Localized<SecondOpinionMessages> = {
  zh: {
    ask: '再请语言模型批一遍',
    again: '再问一次',
    asking: '语言模型正在批阅，可能要等一会儿…',
    unreachable: '没有连上服务器，语言模型的判定没有取到。',
    stays: '规则的判定和分数不受影响。',
    consentTitle: '把这份回答发给语言模型？',
    consent: (model, host) =>
      `题目、评分要点和你的回答会经过本站的服务器，发给 ${host} 上的语言模型 ${model}，由它再批一遍。本站不保存发出的内容和它的判定；对方怎样处理，由对方决定。`,
    onceAgreed: '分数仍按规则的判定和你的改判来算。同意只记在这台设备上，以后不再询问，随时可以在“设置”里收回。',
    agree: '同意，发送',
    refuse: '不发送',
    title: '语言模型的看法',
    allAlike: (n) => `${n} 条判定与规则的全部一致。`,
    restAlike: (n) => `其余 ${n} 条与规则的判定一致。`,
    rules: (verdict) => `规则：${verdict}`,
    model: (verdict) => `模型：${verdict}`,
    unsure: '拿不准',
    evidence: '依据',
    take: '按模型的改判',
    takeOf: (what) => `${what}：按模型的改判`,
    taken: '现在的判定与模型一致',
    settings: {
      title: '批阅与隐私',
      never: '回答由规则在你的浏览器里批阅。本站没有接入语言模型，你的回答不会发给本站以外的任何地方。',
      possible: (model, host) =>
        `回答由规则在你的浏览器里批阅。本站另外接入了语言模型：${host} 上的 ${model}。只有当你在某份回答下面点“再请语言模型批一遍”时，那一份才会发过去，第一次发送前会先征求同意。`,
      notAgreed: '这台设备上还没有同意过发送。',
      agreed: '你在这台设备上同意了把回答发给它。',
      revoke: '收回同意',
      revoked: '已收回。下次发送前会再问你。',
      unknown:
        '回答由规则在你的浏览器里批阅。现在连不上服务器，无法知道本站有没有接入语言模型；没有你的同意，回答不会发给它。',
    },
  },
  en: {
    ask: 'Ask a language model as well',
    again: 'Ask again',
    asking: 'The language model is marking. That may take a while…',
    unreachable: 'The server could not be reached, so the language model was not asked.',
    stays: 'The rules’ verdicts and the score stand.',
    consentTitle: 'Send this answer to a language model?',
    consent: (model, host) =>
      `The question, its rubric and your answer go through this site’s server to the language model ${model} at ${host}, which marks the answer a second time. This site keeps neither what it sends nor the verdicts; what becomes of it there is up to whoever runs that model.`,
    onceAgreed:
      'The score stays that of the rules and of what you overrule. Your consent is kept on this device alone, so that you are not asked again, and you can withdraw it at any time under “Settings”.',
    agree: 'Agree, and send',
    refuse: 'Do not send',
    title: 'What the language model says',
    allAlike: (n) => (n === 1 ? 'Its one verdict is that of the rules.' : `All ${n} verdicts are those of the rules.`),
    restAlike: (n) =>
      n === 1 ? 'The other verdict is that of the rules.' : `The other ${n} verdicts are those of the rules.`,
    rules: (verdict) => `rules: ${verdict}`,
    model: (verdict) => `model: ${verdict}`,
    unsure: 'unsure',
    evidence: 'Evidence',
    take: 'Take the model’s verdict',
    takeOf: (what) => `${what}: take the model’s verdict`,
    taken: 'What stands is the model’s verdict',
    settings: {
      title: 'Marking and privacy',
      never:
        'Answers are marked by rules, in your browser. This site has no language model: your answers are sent nowhere but to this site.',
      possible: (model, host) =>
        `Answers are marked by rules, in your browser. This site has a language model as well: ${model} at ${host}. An answer goes there only when you press “Ask a language model as well” below it, and before the first one you are asked whether you agree.`,
      notAgreed: 'On this device you have not agreed to send anything.',
      agreed: 'On this device you have agreed that answers are sent there when you ask for it.',
      revoke: 'Withdraw consent',
      revoked: 'Withdrawn. You will be asked before the next answer is sent.',
      unknown:
        'Answers are marked by rules, in your browser. The server cannot be reached, so nobody can say whether this site has a language model; without your consent no answer is sent to one.',
    },
  },
}
