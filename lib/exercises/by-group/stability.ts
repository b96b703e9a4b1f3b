import type { Kind } from '../kind'
import { clipGlobalNorm } from '../kinds/clipping/clip'
import { floatThresholds } from '../kinds/float-threshold/float-threshold'
import { gateChrono } from '../kinds/gate-memory/chrono'
import { initScale } from '../kinds/init-scale/init'
import { radiusAndNorm } from '../kinds/spectrum/spectrum'

export const stability: readonly Kind[] = [initScale, clipGlobalNorm, gateChrono, floatThresholds, radiusAndNorm]
