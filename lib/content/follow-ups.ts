import { dataFiles } from './data-files'
import { type ContentFiles, siteContent } from './files'
import { type FollowUp, followUpSchema } from './schema'

/** So many answers in each language test the marking of each follow-up, at least. */
export const answersPerLanguage = 3

/** The questions with which an interview goes on, by id. @throws ContentError when a file is not right */
export function followUps(files: ContentFiles = siteContent()): FollowUp[] {
  return dataFiles('followups', followUpSchema, files)
}
