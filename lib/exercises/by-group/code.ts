import type { Kind } from '../kind'
import { bugForward } from '../kinds/bug-forward/bug-forward'
import { readNumpy } from '../kinds/read-snippet/read-numpy'
import { readPytorch } from '../kinds/read-snippet/read-pytorch'
import { writeForward } from '../kinds/write-forward/write-forward'

export const code: readonly Kind[] = [readNumpy, readPytorch, bugForward, writeForward]
