import type { Localized } from '../../../i18n/locale'
import type { InitSpec, Scheme } from './init-values'

const names: Readonly<Record<Scheme, Localized>> = {
  xavierNormal: { zh: 'Xavier（Glorot）正态初始化', en: 'Xavier (Glorot) normal initialisation' },
  heNormal: { zh: 'He（Kaiming）正态初始化', en: 'He (Kaiming) normal initialisation' },
  orthogonal: { zh: '正交初始化', en: 'orthogonal initialisation' },
  xavierUniform: { zh: 'Xavier（Glorot）均匀初始化', en: 'Xavier (Glorot) uniform initialisation' },
  heUniform: { zh: 'He（Kaiming）均匀初始化', en: 'He (Kaiming) uniform initialisation' },
  pytorch: { zh: 'PyTorch 循环层的默认初始化', en: 'the default initialisation of PyTorch’s recurrent layers' },
}

/** What the variance is made of. */
export function fraction({ scheme, in: fanIn, out }: InitSpec): { letters: string; numbers: string } {
  switch (scheme) {
    case 'xavierNormal':
    case 'xavierUniform':
      return { letters: '2/(n_{in} + n_{out})', numbers: `2/(${fanIn} + ${out})` }
    case 'heNormal':
    case 'heUniform':
      return { letters: '2/n_{in}', numbers: `2/${fanIn}` }
    case 'orthogonal':
      return { letters: '1/h', numbers: `1/${out}` }
    case 'pytorch':
      return { letters: '1/(3h)', numbers: `1/(3 × ${out})` }
  }
}

/** The limit of a uniform distribution, before its root. */
export function limit({ scheme, in: fanIn, out }: InitSpec): string {
  if (scheme === 'pytorch') return `1/${out}`
  return scheme === 'heUniform' ? `6/${fanIn}` : `6/(${fanIn} + ${out})`
}

export function prompt(spec: InitSpec): Localized {
  const { scheme, out, blocks } = spec
  const name = names[scheme]
  const by = /^[A-Z]/.test(name.zh) ? `按 ${name.zh}` : `按${name.zh}`
  const asked = {
    zh: '元素的标准差是多少？保留四位有效数字。',
    en: 'What is the standard deviation of its entries, to four significant digits?',
  }
  if (blocks) {
    const cell = blocks === 4 ? 'LSTM' : 'GRU'
    const which =
      spec.in === out
        ? { zh: '循环权重（隐藏到隐藏）', en: 'recurrent weights (hidden to hidden)' }
        : { zh: '输入权重（输入到隐藏）', en: 'input weights (input to hidden)' }
    const sizes = spec.in === out ? `$h = ${out}$` : `$d = ${spec.in}$, $h = ${out}$`
    return {
      zh: `${cell} 的${which.zh}由 ${blocks} 组叠成，${sizes.replace(', ', '，')}。每一组单独看作一个矩阵，${by}。${asked.zh}`,
      en: `The ${which.en} of ${cell === 'LSTM' ? 'an LSTM' : 'a GRU'} with ${sizes} are ${blocks} blocks, stacked. Each block is taken as a matrix by itself and drawn by ${name.en}. ${asked.en}`,
    }
  }
  if (scheme === 'pytorch')
    return {
      zh: `PyTorch 的 RNN 层，输入维度 $d = ${spec.in}$，隐藏维度 $h = ${out}$，默认初始化：全部权重取自 $U(-1/√h, 1/√h)$。输入权重 $W_{xh}$ 的${asked.zh}`,
      en: `A PyTorch RNN layer with input size $d = ${spec.in}$ and hidden size $h = ${out}$ begins by default with all weights from $U(-1/√h, 1/√h)$. Take its input weights $W_{xh}$. ${asked.en}`,
    }
  if (spec.in === out)
    return {
      zh: `循环权重 $W_{hh}$ 是 $${out} × ${out}$ 的矩阵，${by}。${asked.zh}`,
      en: `The recurrent weights $W_{hh}$ are a matrix of shape $${out} × ${out}$, drawn by ${name.en}. ${asked.en}`,
    }
  return {
    zh: `输入权重 $W_{xh}$ 是 $h × d = ${out} × ${spec.in}$ 的矩阵（$x$ 在右边），${by}。${asked.zh}`,
    en: `The input weights $W_{xh}$ are a matrix of shape $h × d = ${out} × ${spec.in}$ ($x$ stands on its right), drawn by ${name.en}. ${asked.en}`,
  }
}
