import { fileOf, type Problem, type Rule } from '../content'

/**
 * Everything that names a card, lesson or question names one that exists; every lesson has its cheat sheet, every
 * question its card, and every card is listed by its lesson, whose list is the order in which cards are learned; cards
 * of kinds of exercises may follow unlisted.
 */
export const references: Rule = (content, { exerciseKinds }) => {
  const { texts, lessons, answers, sheets, questions, followUps, cards, sources } = content
  const cardIds = new Set(cards.map(({ id }) => id))
  const lessonIds = new Set(texts.flatMap(({ kind, id }) => (kind === 'lesson' ? [id] : [])))
  const questionIds = new Set(questions.map(({ id }) => id))
  const problems: Problem[] = []
  const wanted = (known: ReadonlySet<string>, id: string, what: string, file: string, field: string) => {
    if (!known.has(id)) problems.push({ rule: 'references', file, field, message: `there is no ${what} "${id}"` })
  }

  for (const { locale, data } of lessons) {
    for (const card of data.cards) wanted(cardIds, card, 'card', fileOf(`lessons/${locale}`, data.id), 'cards')
  }
  for (const { locale, id } of answers) wanted(questionIds, id, 'question', fileOf(`answers/${locale}`, id), 'id')
  const sheetIds = new Set(sheets.map(({ locale, id }) => `${locale} ${id}`))
  for (const { locale, data } of lessons) {
    if (sheetIds.has(`${locale} ${data.id}`)) continue
    const file = fileOf(`lessons/${locale}`, data.id)
    problems.push({ rule: 'references', file, message: `it has no cheat sheet ${fileOf(`sheets/${locale}`, data.id)}` })
  }
  for (const { locale, id } of sheets) wanted(lessonIds, id, 'lesson', fileOf(`sheets/${locale}`, id), 'id')
  const listed = new Set(lessons.flatMap(({ data }) => data.cards.map((card) => `${data.id} ${card}`)))
  const follows = new Set(exerciseKinds.map(({ id }) => id))
  for (const card of cards) {
    const file = fileOf('cards', card.id)
    wanted(lessonIds, card.lesson, 'lesson', file, 'lesson')
    if (lessonIds.has(card.lesson) && !follows.has(card.id) && !listed.has(`${card.lesson} ${card.id}`)) {
      const message = `the lesson "${card.lesson}" does not list it under cards`
      problems.push({ rule: 'references', file, field: 'lesson', message })
    }
    if ('question' in card) wanted(questionIds, card.question, 'question', file, 'question')
  }
  const answerIds = new Set(answers.map(({ id }) => id))
  const questionCards = new Set(cards.flatMap((card) => ('question' in card ? [card.question] : [])))
  for (const { id, lesson, points } of questions) {
    const file = fileOf('questions', id)
    wanted(lessonIds, lesson, 'lesson', file, 'lesson')
    wanted(answerIds, id, 'model answer', file, 'id')
    wanted(questionCards, id, 'card of the question', file, 'id')
    for (const point of points) wanted(cardIds, point.card, 'card', file, `${point.id}.card`)
  }
  const sourceIds = new Set(sources.map(({ id }) => id))
  for (const { id, lesson, parent, points, misconceptions, sources, answers } of followUps) {
    const file = fileOf('followups', id)
    wanted(lessonIds, lesson, 'lesson', file, 'lesson')
    wanted(questionIds, parent, 'question', file, 'parent')
    for (const point of points) wanted(cardIds, point.card, 'card', file, `${point.id}.card`)
    for (const source of sources) wanted(sourceIds, source, 'source', file, 'sources')
    const parts = new Set([...points, ...misconceptions].map((part) => part.id))
    for (const label of answers.flatMap((answer) => [...answer.points, ...answer.misconceptions]))
      wanted(parts, label, 'point or misconception', file, 'answers')
  }
  return problems
}
