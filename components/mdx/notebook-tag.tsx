import { LessonNotebook } from '@/components/labs/split-labs'
import type { ContentRenderers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'

type Props = { file: string; locale: Locale; render: ContentRenderers }

/** A notebook of content/code that can be edited and run, with the Python that its cells name beside them. */
export function NotebookTag({ file, locale, render }: Props) {
  const name = file.replace(/\.\w+\.js$/, '')
  return <LessonNotebook locale={locale} name={name} built={render.notebook(file)} files={render.sandboxFiles()} />
}
