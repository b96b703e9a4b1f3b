import { locales } from '../i18n/locale'

const spoken: readonly string[] = locales.map((locale) => `/${locale}/interview/session`)

/** Whether answers may be spoken on a page: in a mock interview, and nowhere else. */
export function usesMicrophone(page: string): boolean {
  return spoken.includes(page)
}
