import * as engine from '../../rnn'
import { startCells, type WorkerGlobal } from './start-cells'

// The whole program of the worker in which cells run; scripts/lib/sandbox.mjs bundles it with the engine.
startCells(globalThis as unknown as WorkerGlobal, engine)
