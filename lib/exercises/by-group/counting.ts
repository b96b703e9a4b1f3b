import type { Kind } from '../kind'
import { languageModel } from '../kinds/language-model/language-model'
import { peephole, projection } from '../kinds/lstm-variants/variants'
import { gru, lstm, rnn, rnnReadout } from '../kinds/parameters/parameters'
import { stacked } from '../kinds/stacked-layers/stacked'

/** The easiest first, as in every group. */
export const counting: readonly Kind[] = [rnn, rnnReadout, lstm, gru, stacked, projection, peephole, languageModel]
