import type { ReactNode } from 'react'
import type { Heading } from '@/lib/content/types'
import { CurrentSection } from './current-section'

type Section = Heading & { parts: Heading[] }

/** The headings as sections with their parts; a part before the first section stands by itself. */
function sections(headings: readonly Heading[]): Section[] {
  const found: Section[] = []
  for (const heading of headings) {
    const section = found.at(-1)
    if (heading.depth === 3 && section) section.parts.push(heading)
    else found.push({ ...heading, parts: [] })
  }
  return found
}

type Props = { label: string; headings: readonly Heading[]; children?: ReactNode }

const id = 'lesson-contents'

/**
 * The table of contents of a lesson, which stays beside the text where there is room; a phone gets its sections alone,
 * so that the lesson is not far down. `children` stand above it.
 */
export function Contents({ label, headings, children }: Props) {
  return (
    <nav className="toc lesson-toc" id={id} aria-label={label}>
      {children}
      <p className="field-label">{label}</p>
      <CurrentSection contents={id} />
      <ol className="toc-columns">
        {sections(headings).map(({ id, title, parts }) => (
          <li key={id} className="break-inside-avoid">
            <a href={`#${id}`}>{title}</a>
            {parts.length > 0 && (
              <ol className="ms-4 hidden sm:block">
                {parts.map((part) => (
                  <li key={part.id}>
                    <a href={`#${part.id}`}>{part.title}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
