import { visit } from 'unist-util-visit'
import { headings } from '../../lessons'
import { type Content, type Problem, problemAt, type Rule, type Site, type Text } from '../content'

/** Links lead to pages and headings that exist. */
export const links: Rule = (content, site) =>
  content.texts.flatMap((text) => {
    const problems: Problem[] = []
    visit(text.tree, (node) => {
      if (node.type === 'link' || node.type === 'definition') {
        const fault = faultOf(node.url, text, content, site)
        if (fault) problems.push(problemAt('links', text, node, `${node.url}: ${fault}`))
      }
      if (node.type === 'image') problems.push(problemAt('links', text, node, 'images are not part of the dialect'))
    })
    return problems
  })

function faultOf(url: string, text: Text, { texts, questions }: Content, { pages }: Site): string | undefined {
  if (/^https:\/\//.test(url)) return URL.canParse(url) ? undefined : 'not an address'
  const anchors = (one: Text | undefined) => headings(one?.source ?? '').map(({ id }) => id)
  if (url.startsWith('#')) return anchors(text).includes(url.slice(1)) ? undefined : 'no such heading in this text'
  const [, path = '', anchor] = /^(\/[^#?]*)(?:#(.+))?$/.exec(url) ?? []
  if (path === '') return 'neither https, nor a path of the site, nor a heading of this text'
  const slug = /^\/lessons\/([^/]+)$/.exec(path)?.[1]
  if (slug !== undefined) {
    const lesson = texts.find((one) => one.kind === 'lesson' && one.locale === text.locale && one.id === slug)
    if (!lesson) return 'no such lesson'
    return anchor === undefined || anchors(lesson).includes(anchor) ? undefined : 'no such heading there'
  }
  const question = /^\/quiz\/([^/]+)$/.exec(path)?.[1]
  if (question !== undefined) return questions.some(({ id }) => id === question) ? undefined : 'no such question'
  if (!pages.includes(path)) return 'no such page (write it without a language)'
  return anchor === undefined ? undefined : 'only headings of lessons can be linked to'
}
