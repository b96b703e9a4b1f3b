import type { Heading } from '@/lib/content/types'

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

/** The table of contents of a lesson; a phone gets its sections alone, so that the lesson is not far down. */
export function Contents({ label, headings }: { label: string; headings: readonly Heading[] }) {
  return (
    <nav className="toc" aria-label={label}>
      <p className="field-label">{label}</p>
      <ol className="sm:columns-2">
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
