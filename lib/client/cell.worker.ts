import { type CellParameters, cellReply } from './cell-reply'

addEventListener('message', ({ data }: MessageEvent<CellParameters>) => postMessage(cellReply(data)))
