import { createTransport } from 'nodemailer'
import type { MailSettings } from '../environment.mjs'

export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

export type SendMail = (mail: Mail) => Promise<void>

/** Milliseconds that a mail server may take for each step. */
const patience = 15_000

/** Sends by the server of SMTP_URL, a connection a mail: there are few. Rejects with the server's own words. */
export function mailSender({ url, from }: MailSettings): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    await transport.sendMail({ from, ...mail })
  }
}
