import type { Page } from '@playwright/test'

/** A node of the accessibility tree, without what the browser ignores; the children in the order of the tree. */
export type AxNode = {
  readonly role: string
  readonly name: string
  /** Of a heading. */
  readonly level: number | undefined
  /** Of the element's DOM node. */
  readonly backend: number | undefined
  readonly children: readonly AxNode[]
}

/** The page as a screen reader gets it. */
export async function axTree(page: Page): Promise<AxNode> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const shown = (ids: readonly string[] = []): AxNode[] =>
    ids.flatMap((id) => {
      const node = byId.get(id)
      if (!node) return []
      const children = shown(node.childIds)
      if (node.ignored) return children
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value
      return [
        {
          role: String(node.role?.value ?? ''),
          name: String(node.name?.value ?? ''),
          level: typeof level === 'number' ? level : undefined,
          backend: node.backendDOMNodeId,
          children,
        },
      ]
    })
  const [root] = shown(nodes.filter(({ parentId }) => parentId === undefined).map(({ nodeId }) => nodeId))
  if (!root) throw new Error('the page has no accessibility tree')
  return root
}

/** A node and all below it, in reading order; `enter` says whether to go below a node. */
export function* walk(node: AxNode, enter: (node: AxNode) => boolean = () => true): Generator<AxNode> {
  yield node
  if (enter(node)) for (const child of node.children) yield* walk(child, enter)
}

export function allOf(node: AxNode, ...roles: readonly string[]): AxNode[] {
  return [...walk(node)].filter(({ role }) => roles.includes(role))
}

/** What is not read as text: the browser's marks before the items of lists, values of controls, what a picture shows. */
const notText = ['ListMarker', 'StaticText', 'textbox', 'searchbox', 'combobox', 'slider', 'image']

/** The text below a node, as it is read. */
export function textOf(node: AxNode): string {
  const read = [...walk(node, ({ role }) => !notText.includes(role))]
  return read.flatMap(({ role, name }) => (role === 'StaticText' ? [name] : [])).join(' ')
}
