import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/locale'

/** Content links to the site's own pages without a language: the page in the reader's language is meant. */
export function ContentLink({ href = '', locale, children }: ComponentProps<'a'> & { locale: Locale }) {
  if (!href.startsWith('/')) return <a href={href}>{children}</a>
  return (
    <Link href={`/${locale}${href}`} prefetch={false}>
      {children}
    </Link>
  )
}
