import { fileOf, type Problem, type Rule } from '../content'
import { anchorsByLesson } from '../lesson-parts'

/** Every kind of exercise has a review card of its own, in the lesson and below the heading that the kind names. */
export const exercises: Rule = (content, { exerciseKinds }) => {
  const cards = new Map(content.cards.map((card) => [card.id, card]))
  const anchors = anchorsByLesson(content)
  return exerciseKinds.flatMap(({ id, lesson, anchor }): Problem[] => {
    const file = fileOf('cards', id)
    const problem = (message: string): Problem => ({ rule: 'exercises', file, message })
    const card = cards.get(id)
    if (!card) return [problem(`the kind of exercise "${id}" has no card`)]
    if (card.lesson !== lesson) return [problem(`its kind of exercise names the lesson "${lesson}"`)]
    if (anchors.get(lesson)?.has(anchor)) return []
    return [problem(`its kind of exercise names the heading "${anchor}", which the lesson "${lesson}" does not have`)]
  })
}
