'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the main navigation; the section that the reader is in is marked for sight and for screen readers. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname()
  const here = pathname === href || pathname.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={pathname === href ? 'page' : here ? 'true' : undefined}
      className={`flex min-h-11 items-center whitespace-nowrap px-1.5 text-small sm:px-2 sm:text-[0.9375rem] hover:text-accent ${
        here ? 'font-semibold text-accent underline decoration-2 underline-offset-8' : 'text-ink no-underline'
      }`}
    >
      {children}
    </Link>
  )
}
