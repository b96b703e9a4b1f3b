import Link from 'next/link'
import { localeOf } from '@/components/shell/locale-of'
import { homeMessages } from '@/lib/i18n/messages/home'

type Props = { params: Promise<{ locale: string }> }

const entries = [
  ['lessons', 'lessons'],
  ['cell', 'lessons/mini-example'],
  ['quiz', 'quiz'],
  ['exercises', 'exercises'],
  ['review', 'review'],
  ['interview', 'interview'],
] as const

export default async function HomePage({ params }: Props) {
  const locale = await localeOf(params)
  const m = homeMessages[locale]
  return (
    <main id="content" className="page page-wide">
      <div className="max-w-[44rem] py-6 sm:py-10">
        <h1 className="sm:text-[2.75rem]">{m.title}</h1>
        <p className="lead">{m.lead}</p>
        <div className="row mt-6">
          <Link className="btn btn-primary" href={`/${locale}/lessons/overview`} prefetch={false}>
            {m.start}
          </Link>
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
            <Link
              className="mt-3 py-1 font-semibold after:absolute after:inset-0"
              href={`/${locale}/${path}`}
              prefetch={false}
            >
              {m.entries[key].action} <span aria-hidden="true">→</span>
            </Link>
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
