import type { Localized } from '../locale'

type Account = {
  title: string
  lead: string
  loading: string
  noScript: string
  unreachable: string
  again: string
  carried: (records: number) => string
  ended: (pending: number) => string
  goOn: string
  signIn: { title: string; act: string; other: string; done: (email: string | null) => string }
  signUp: { title: string; act: string; other: string; closed: string; done: (email: string) => string }
  forgotten: {
    title: string
    lead: string
    act: string
    other: string
    noMail: string
    done: (email: string) => string
  }
  reset: {
    title: string
    lead: string
    act: string
    noToken: string
    done: string
    toAccount: string
  }
  email: string
  password: string
  newPassword: string
  rule: string
  show: string
  hide: string
  wrongEmail: string
  noPassword: string
  shortPassword: (length: number) => string
  longPassword: (length: number) => string
  busy: string
  passkey: { act: string; cancelled: string }
  openid: (name: string) => string
  elsewhereFailed: string
  or: string
  tooMany: (seconds: number) => string
}

export const accountMessages: Localized<Account> = {
  zh: {
    title: '账号',
    lead: '这里的一切不用账号都能用。账号有两个用处：几台设备共用一份学习记录；清空浏览器或换了电脑，记录还在。',
    loading: '正在查看登录状态…',
    noScript: '登录、注册和管理账号需要 JavaScript。课程和参考答案不需要，也不需要账号。',
    unreachable: '连不上服务器。登录和账号管理需要联网；学习不需要，你的记录都在这台设备上。',
    again: '再试一次',
    carried: (records) =>
      records === 0
        ? '先用着也行：以后注册或登录时，在这里学过的内容会一起带进账号。'
        : `这台设备上已有 ${records} 条学习记录，注册或登录后会一起带进账号，一条也不少。`,
    ended: (pending) =>
      pending === 0
        ? '这台设备上的登录已经失效。重新登录后，学习记录会接着同步。'
        : `这台设备上的登录已经失效。有 ${pending} 条作答在这里等着，重新登录后会自动上传。`,
    goOn: '不登录，以访客身份重新开始',
    signIn: {
      title: '登录',
      act: '登录',
      other: '已有账号？去登录',
      done: (email) => (email === null ? '已登录。' : `已登录：${email}。`),
    },
    signUp: {
      title: '注册',
      act: '注册',
      other: '还没有账号？去注册',
      closed: '这个站点不开放注册。想要账号，请联系架设它的人。',
      done: (email) => `账号已建好，并已登录：${email}。`,
    },
    forgotten: {
      title: '找回密码',
      lead: '填上注册时用的邮箱，我们会发去一个重设密码的链接。',
      act: '发送链接',
      other: '忘了密码？',
      noMail:
        '这个站点没有配置发信，所以不能用邮件找回密码。请联系架设它的人：他可以在服务器上为你生成一个重设密码的链接。',
      done: (email) => `如果 ${email} 有账号，重设密码的链接已经发过去了。没收到的话，请看看垃圾邮件。`,
    },
    reset: {
      title: '重设密码',
      lead: '设好新密码后，其他设备上的登录会全部失效。',
      act: '保存新密码',
      noToken: '这个链接不完整。请从邮件里重新打开它，或再要一个。',
      done: '新密码已生效，请用它登录。',
      toAccount: '去登录',
    },
    email: '邮箱',
    password: '密码',
    newPassword: '新密码',
    rule: '10 到 128 个字符，别的不限：一句只有你知道的话就很好。',
    show: '显示密码',
    hide: '隐藏密码',
    wrongEmail: '请填完整的邮箱地址，例如 name@example.com。',
    noPassword: '请填密码。',
    shortPassword: (length) => `密码至少要 10 个字符，现在是 ${length} 个。`,
    longPassword: (length) => `密码最多 128 个字符，现在是 ${length} 个。`,
    busy: '请稍候…',
    passkey: {
      act: '用通行密钥登录',
      cancelled: '没有用通行密钥登录：操作取消了，或者这台设备上没有本站的通行密钥。',
    },
    openid: (name) => `用 ${name} 登录`,
    elsewhereFailed: '没有登录成功：对方没有放行，或者中途取消了。可以再试一次，或者换一种方式登录。',
    or: '或者',
    tooMany: (seconds) => `试得太频繁了，请等 ${seconds} 秒再试。`,
  },
  en: {
    title: 'Account',
    lead: 'Nothing here needs an account. One is good for two things: several devices that share one record, and a record that is still there when this browser or computer is not.',
    loading: 'Looking whether you are signed in…',
    noScript:
      'Signing in, signing up and looking after an account need JavaScript. Lessons and model answers do not, and need no account either.',
    unreachable:
      'The server cannot be reached. Signing in and account settings need the network; learning does not, and your record is on this device.',
    again: 'Try again',
    carried: (records) =>
      records === 0
        ? 'You can begin without one: whatever you do here comes along when you sign up or sign in later.'
        : `This device holds ${records === 1 ? '1 entry' : `${records} entries`} of your record. All of it comes along when you sign up or sign in.`,
    ended: (pending) =>
      pending === 0
        ? 'You have been signed out on this device. Sign in again and your record goes on being saved.'
        : `You have been signed out on this device. ${pending === 1 ? '1 answer waits' : `${pending} answers wait`} here and will be sent when you sign in again.`,
    goOn: 'Begin anew without signing in',
    signIn: {
      title: 'Sign in',
      act: 'Sign in',
      other: 'Have an account? Sign in',
      done: (email) => (email === null ? 'You are signed in.' : `Signed in as ${email}.`),
    },
    signUp: {
      title: 'Create an account',
      act: 'Create account',
      other: 'No account yet? Create one',
      closed: 'This site does not take new accounts. Whoever runs it can make one for you.',
      done: (email) => `The account is made, and you are signed in as ${email}.`,
    },
    forgotten: {
      title: 'Forgotten password',
      lead: 'Give the address of your account, and a link for setting a new password is sent to it.',
      act: 'Send the link',
      other: 'Forgotten your password?',
      noMail:
        'This site is not set up to send mail, so it cannot send you a link. Whoever runs it can make you one on the server: ask them.',
      done: (email) =>
        `If ${email} has an account, a link for setting a new password is on its way. Look among the junk mail if it does not come.`,
    },
    reset: {
      title: 'Set a new password',
      lead: 'Once it is set, every device that is signed in has to sign in again.',
      act: 'Save the new password',
      noToken: 'This link is not complete. Open it from the mail again, or ask for another.',
      done: 'The new password is set. Sign in with it.',
      toAccount: 'Sign in',
    },
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    rule: '10 to 128 characters, of any kind: a sentence that only you would think of does well.',
    show: 'Show password',
    hide: 'Hide password',
    wrongEmail: 'Give a whole e-mail address, such as name@example.com.',
    noPassword: 'Give the password.',
    shortPassword: (length) => `The password needs at least 10 characters; this is ${length}.`,
    longPassword: (length) => `The password may have at most 128 characters; this is ${length}.`,
    busy: 'One moment…',
    passkey: {
      act: 'Sign in with a passkey',
      cancelled: 'Not signed in: it was cancelled, or this device has no passkey for this site.',
    },
    openid: (name) => `Sign in with ${name}`,
    elsewhereFailed: 'Not signed in: the other site refused, or it was cancelled. Try again, or sign in another way.',
    or: 'or',
    tooMany: (seconds) => `Too many attempts: wait ${seconds} seconds and try again.`,
  },
}
