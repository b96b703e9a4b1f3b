import type { Metadata } from 'next'
import Link from 'next/link'
import { LessonLink } from '@/components/lesson/lesson-link'
import { localeOf } from '@/components/shell/locale-of'
import { alternates } from '@/lib/i18n/alternates'
import { homeMessages } from '@/lib/i18n/messages/home'

type Props = { params: Promise<{ locale: string }> }

const entries = [
  ['lessons', 'lessons'],
  ['cell', 'lessons/mini-example'],
  ['playground', 'playground'],
  ['quiz', 'quiz'],
  ['exercises', 'exercises'],
  ['review', 'review'],
  ['interview', 'interview'],
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternates(await localeOf(params), '') }
}

export default async function HomePage({ params }: Props) {
  const locale = await localeOf(params)
  const m = homeMessages[locale]
  return (
    <main id="content" className="page page-wide">
      <div className="max-w-[44rem] py-6 sm:py-10">
        <h1 className="sm:text-[2.75rem]">{m.title}</h1>
        <p className="lead">{m.lead}</p>
        <div className="row mt-6">
          <LessonLink className="btn btn-primary" locale={locale} lesson="overview">
            {m.start}
          </LessonLink>
          <Link className="btn" href={`/${locale}/quiz`} prefetch={false}>
            {m.browse}
          </Link>
        </div>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map(([key, path]) => (
          <li key={key} className="panel relative flex flex-col">
            <h2 className="text-h3">{m.entries[key].title}</h2>
            <p className="mt-2 flex-1 text-muted">{m.entries[key].body}</p>
            {/* Plain links, since lessons are among them (LessonLink says why). */}
            <a className="mt-3 py-1 font-semibold after:absolute after:inset-0" href={`/${locale}/${path}`}>
              {m.entries[key].action} <span aria-hidden="true">→</span>
            </a>
          </li>
        ))}
      </ul>
      <section className="mt-12 max-w-[44rem]">
        <h2>{m.promises.title}</h2>
        <ul className="mt-3 list-disc ps-6">
          {m.promises.items.map((item) => (
            <li key={item} className="mt-1.5">
              {item}
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}
