import type { Localized } from '../locale'

type Mail = { readonly subject: string; readonly text: (link: string) => string }

/** The mail with the link to a new password. */
export const resetMail: Localized<Mail> = {
  zh: {
    subject: 'Unroll：设置新密码',
    text: (link) => `有人（大概就是你）请求为这个邮箱的Unroll账号设置新密码。请在一小时内打开下面的链接，它只能用一次：

${link}

设置完成后，所有设备都会退出登录，需要用新密码重新登录。
如果不是你本人的请求，不必理会这封邮件，密码不会改变。
`,
  },
  en: {
    subject: 'Unroll: choose a new password',
    text: (link) => `Somebody, probably you, asked for a new password for the Unroll account with this address.
Open this link within an hour; it works once:

${link}

After that, every device is signed out and asks for the new password.
If it was not you, there is nothing to do: your password stays as it is.
`,
  },
}
