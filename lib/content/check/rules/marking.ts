import { Marker } from '../../../interview/marker/marker'
import { markingRules, sharedLexicon } from '../../marking'
import { fileOf, type Problem, type Rule } from '../content'

/** Every question has marking rules for each of its points and misconceptions, and they can be read. */
export const marking: Rule = ({ files, questions, followUps }) => {
  const all = [...questions, ...followUps]
  if (all.length === 0) return []
  const problem = (file: string, error: unknown): Problem => ({
    rule: 'marking',
    file,
    message: (error instanceof Error ? error.message : String(error)).replace(`${file}: `, ''),
  })
  const known = new Set(['marking/concepts.json', ...all.map(({ id }) => `marking/${id}.json`)])
  const strays = [...files.keys()].filter((path) => path.startsWith('marking/') && !known.has(path))
  const stray = strays.map((path) => problem(`content/${path}`, 'there is no question of this name'))
  try {
    const shared = sharedLexicon(files)
    return [
      ...stray,
      ...all.flatMap((question) => {
        try {
          new Marker(markingRules(question, files), shared, [])
          return []
        } catch (error) {
          return [problem(fileOf('marking', question.id), error)]
        }
      }),
    ]
  } catch (error) {
    return [...stray, problem('content/marking/concepts.json', error)]
  }
}
