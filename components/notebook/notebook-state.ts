import type { Output, RunEnd } from '@/lib/client/sandbox/session'
import type { NotebookCell } from '@/lib/content/types'

/** A cell as the page shows it. */
export type Cell = {
  /** Also what errors call it. */
  readonly id: string
  readonly code: string
  /** What the build knows of the cell, and its code as it was then. */
  readonly built?: NotebookCell
  readonly phase: 'idle' | 'waiting' | 'running'
  readonly outputs: readonly Output[]
  /** How its last run ended. */
  readonly end: RunEnd | null
}

export type Notebook = {
  readonly cells: readonly Cell[]
  /** What was deleted last, and from where. */
  readonly removed: { readonly cell: Cell; readonly at: number } | null
  /** Counts the cells that were ever made, for their ids. */
  readonly made: number
}

export type Action =
  | { readonly do: 'edit'; readonly id: string; readonly code: string }
  | { readonly do: 'add'; readonly at: number }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'restore' }
  | { readonly do: 'move'; readonly id: string; readonly by: 1 | -1 }
  | { readonly do: 'replace'; readonly codes: readonly string[]; readonly built: readonly NotebookCell[] }
  | { readonly do: 'wait'; readonly ids: readonly string[] }
  | { readonly do: 'start'; readonly id: string }
  | { readonly do: 'output'; readonly id: string; readonly outputs: readonly Output[] }
  | { readonly do: 'end'; readonly id: string; readonly end: RunEnd }
  /** What still waits does not run. */
  | { readonly do: 'stand-down' }

/** The notebook as it was built. */
export function builtNotebook(built: readonly NotebookCell[]): Notebook {
  return withCells(
    { cells: [], removed: null, made: 0 },
    built.map(({ code }) => code),
    built,
  )
}

export function reduceNotebook(notebook: Notebook, action: Action): Notebook {
  const { cells } = notebook
  switch (action.do) {
    case 'edit':
      return changed(notebook, action.id, () => ({ code: action.code }))
    case 'add': {
      const made = notebook.made + 1
      return { ...notebook, made, cells: cells.toSpliced(action.at, 0, newCell(made, '')) }
    }
    case 'remove': {
      const at = cells.findIndex(({ id }) => id === action.id)
      const cell = cells[at]
      return cell
        ? { ...notebook, cells: cells.toSpliced(at, 1), removed: { cell: { ...cell, phase: 'idle' }, at } }
        : notebook
    }
    case 'restore': {
      const { removed } = notebook
      if (!removed) return notebook
      return { ...notebook, cells: cells.toSpliced(removed.at, 0, removed.cell), removed: null }
    }
    case 'move': {
      const from = cells.findIndex(({ id }) => id === action.id)
      const to = from + action.by
      const cell = cells[from]
      if (!cell || to < 0 || to >= cells.length) return notebook
      return { ...notebook, cells: cells.toSpliced(from, 1).toSpliced(to, 0, cell) }
    }
    case 'replace':
      return withCells(notebook, action.codes, action.built)
    case 'wait':
      return all(notebook, (cell) => (action.ids.includes(cell.id) ? { ...cell, phase: 'waiting' } : cell))
    case 'start':
      return changed(notebook, action.id, () => ({ phase: 'running', outputs: [], end: null }))
    case 'output':
      return changed(notebook, action.id, ({ outputs }) => ({ outputs: [...outputs, ...action.outputs] }))
    case 'end':
      return changed(notebook, action.id, () => ({ phase: 'idle', end: action.end }))
    case 'stand-down':
      return all(notebook, (cell) => (cell.phase === 'waiting' ? { ...cell, phase: 'idle' } : cell))
  }
}

/** The texts of the cells, in their order. */
export function codesOf({ cells }: Notebook): string[] {
  return cells.map(({ code }) => code)
}

function newCell(made: number, code: string, built?: NotebookCell): Cell {
  return { id: `c${made}`, code, ...(built && { built }), phase: 'idle', outputs: [], end: null }
}

/** New cells with these codes; one that the build knows gets back its title and its Python. */
function withCells(notebook: Notebook, codes: readonly string[], built: readonly NotebookCell[]): Notebook {
  const cells = codes.map((code, n) =>
    newCell(
      notebook.made + n + 1,
      code,
      built.find((each) => each.code === code),
    ),
  )
  return { cells, removed: null, made: notebook.made + codes.length }
}

function all(notebook: Notebook, change: (cell: Cell) => Cell): Notebook {
  return { ...notebook, cells: notebook.cells.map(change) }
}

function changed(notebook: Notebook, id: string, change: (cell: Cell) => Partial<Cell>): Notebook {
  return all(notebook, (cell) => (cell.id === id ? { ...cell, ...change(cell) } : cell))
}
