export {
  type Block,
  type CellText,
  type CodeLanguage,
  codeBlock,
  columnVector,
  displayed,
  matrix,
  paragraph,
  table,
  textsOf,
} from './block'
export { code, type Inline, inlines } from './inline'
export { type FormulaPiece, formulaPieces, type Letter } from './notation'
