// What the bench runs of ours: the engine, and the training cell's recipe.
export * from '../../lib/labs/toy-training'
export * from '../../lib/rnn'
