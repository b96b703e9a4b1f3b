import { visit } from 'unist-util-visit'
import { codeFile } from '../../code-files'
import { notebook } from '../../notebooks'
import { attributeOf, type TagNode } from '../../tags'
import { type Content, fileOf, type Problem, problemAt, type Rule, type Text } from '../content'

/**
 * What tags name exists: checks, corrections, terms, cited works, notebooks, quoted code with its region; and every check stands
 * exactly once in its own lesson, in each language.
 */
export const tags: Rule = (content) => {
  const known = {
    Check: new Set(content.checks.map(({ id }) => id)),
    Erratum: new Set(content.corrections.map(({ id }) => id)),
    Term: new Set(content.glossary.map(({ id }) => id)),
    Cite: new Set(content.sources.map(({ id }) => id)),
  }
  const problems = content.texts.flatMap((text) =>
    tagsOf(text).flatMap((node): Problem[] => {
      const name = node.name as keyof typeof known
      const id = attributeOf(node, name === 'Check' ? 'id' : 'of')
      if (Object.hasOwn(known, name) && id !== undefined && !known[name].has(id)) {
        return [problemAt('tags', text, node, `<${name}>: there is no "${id}" in content`)]
      }
      return quotes(node).flatMap(([file, region]) => {
        const fault =
          quoteFault(file, region, content) ?? (node.name === 'Notebook' && notebookFault(file, text, content))
        return fault ? [problemAt('tags', text, node, fault)] : []
      })
    }),
  )
  return [...problems, ...misplaced(content)]
}

function tagsOf(text: Text): TagNode[] {
  const found: TagNode[] = []
  visit(text.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    found.push(node as TagNode)
  })
  return found
}

/** The files that a tag quotes code from, each with its region. */
function quotes(node: TagNode): [file: string, region: string | undefined][] {
  const of = (name: string, region?: string): [string, string | undefined][] => {
    const file = attributeOf(node, name)
    return file === undefined ? [] : [[file, region]]
  }
  const region = attributeOf(node, 'region')
  if (node.name === 'CodePair') return [...of('left'), ...of('right', region)]
  return of('file', region)
}

function quoteFault(file: string, region: string | undefined, { files }: Content): string | undefined {
  try {
    codeFile(file, region, files)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A notebook is in the lesson's language, and splits into cells whose Python is there; tests run all of them. */
function notebookFault(file: string, { locale }: Text, { files }: Content): string | undefined {
  if (!file.endsWith(`.${locale}.js`)) return `<Notebook>: ${file} is no notebook in this language (….${locale}.js)`
  try {
    notebook(file, files)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function misplaced({ checks, texts, lessons }: Content): Problem[] {
  const placed = texts.flatMap((text) =>
    tagsOf(text).flatMap((node) =>
      node.name === 'Check' ? [`${text.locale} ${text.id} ${attributeOf(node, 'id')}`] : [],
    ),
  )
  return checks.flatMap(({ id, lesson }) =>
    lessons.flatMap(({ locale, data }): Problem[] => {
      const times = placed.filter((place) => place === `${locale} ${data.id} ${id}`).length
      if (times === (data.id === lesson ? 1 : 0)) return []
      const message = `stands ${times} times in lessons/${locale}/${data.id}, wanted ${data.id === lesson ? 'once' : 'never'}`
      return [{ rule: 'tags', file: fileOf('checks', id), message }]
    }),
  )
}
