import type { Localized } from '../locale'

/** What the API's errors say of accounts, by code. */
export type AccountErrorCode =
  | 'signed_out'
  | 'wrong_credentials'
  | 'wrong_password'
  | 'registration_closed'
  | 'email_taken'
  | 'invalid_account'
  | 'session_not_fresh'
  | 'session_not_found'
  | 'mail_not_configured'
  | 'invalid_token'
  | 'learner_deleted'
  | 'account_mismatch'
  | 'passkey_failed'
  | 'passkeys_unavailable'
  | 'openid_unavailable'

export const accountErrors: Localized<Readonly<Record<AccountErrorCode, string>>> = {
  zh: {
    signed_out: '你已经退出登录。请重新登录；尚未提交的记录还保存在这个浏览器里。',
    wrong_credentials: '邮箱或密码不对。',
    wrong_password: '密码不对。',
    registration_closed: '本站目前不开放注册。',
    email_taken: '这个邮箱已经注册过，请直接登录。',
    invalid_account: '填写的内容有误，没有保存。',
    session_not_fresh: '登录已超过10分钟。为了安全，请重新登录后再做这一步。',
    session_not_found: '你的账号没有这个登录会话，它可能已经失效。',
    mail_not_configured: '本站没有设置发信邮箱，无法发送重设密码的链接。请联系站点管理员。',
    invalid_token: '这个链接不完整、已经用过，或者已过期。请重新申请。',
    learner_deleted: '这些记录所属的学习者已经注销，数据都已删除，不能再写入。',
    account_mismatch: '确认的内容与要求的不一致，什么也没有删除。',
    passkey_failed: '通行密钥没有通过验证，请重试或改用其他登录方式。',
    passkeys_unavailable: '通行密钥只能在https地址或localhost上使用。',
    openid_unavailable: '暂时连不上这个登录服务，请稍后再试，或改用其他登录方式。',
  },
  en: {
    signed_out: 'You are signed out. Please sign in again; what was not sent yet is kept in this browser.',
    wrong_credentials: 'The e-mail address or the password is wrong.',
    wrong_password: 'The password is wrong.',
    registration_closed: 'This site does not take new accounts at present.',
    email_taken: 'There is an account with this e-mail address already. Please sign in.',
    invalid_account: 'Something that was entered cannot be used; nothing was saved.',
    session_not_fresh: 'You signed in more than ten minutes ago. To be safe, please sign in again before this step.',
    session_not_found: 'Your account has no such session; it may have ended already.',
    mail_not_configured: 'This site cannot send mail, and so no link to a new password. Please ask whoever runs it.',
    invalid_token: 'This link is incomplete, was used already or has expired. Please ask for a new one.',
    learner_deleted: 'The learner of these records was deleted with everything; nothing more can be saved for them.',
    account_mismatch: 'The confirmation is not what was asked for; nothing was deleted.',
    passkey_failed: 'The passkey could not be verified. Please try again, or sign in another way.',
    passkeys_unavailable: 'Passkeys work only at an https address or at localhost.',
    openid_unavailable: 'The sign-in service cannot be reached. Please try later, or sign in another way.',
  },
}

type Issues = {
  readonly email: string
  readonly too_short: (given: number, least: number) => string
  readonly too_long: (given: number, most: number) => string
  readonly too_common: string
  readonly is_email: string
}

/** What is wrong with what somebody entered for an account. */
export const accountIssues: Localized<Issues> = {
  zh: {
    email: '请填写有效的邮箱地址，例如name@example.org。',
    too_short: (given, least) => `密码只有${given}个字符，至少要${least}个。`,
    too_long: (given, most) => `密码有${given}个字符，最多${most}个。`,
    too_common: '这个密码太常见，很容易被猜到，请换一个。',
    is_email: '密码不能就是邮箱地址。',
  },
  en: {
    email: 'This is not an e-mail address such as name@example.org.',
    too_short: (given, least) => `The password has ${given} characters, but needs at least ${least}.`,
    too_long: (given, most) => `The password has ${given} characters, but may have at most ${most}.`,
    too_common: 'This password is among the most common ones, which are tried first. Please choose another.',
    is_email: 'The password must not be the e-mail address.',
  },
}
