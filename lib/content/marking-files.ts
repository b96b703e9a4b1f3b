import { type ContentFiles, siteContent } from './files'
import { followUps } from './follow-ups'
import { markingFile, type NamedMarking } from './marking-file'
import { questions } from './questions'

/** The marking files of all questions. */
export function markingFiles(files: ContentFiles = siteContent()): NamedMarking[] {
  return [...questions(files), ...followUps(files)].map((question) => markingFile(question, files))
}
