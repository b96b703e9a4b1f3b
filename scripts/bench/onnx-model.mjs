// An ONNX model of one LSTM operator, written as the protobuf bytes that onnx.proto (release 1.x) lays down; only the
// fields that such a model needs. Weights are initializers, so that a runtime may pack them once.

const FLOAT = 1
const INT = 2

function varint(value) {
  const bytes = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}

/** A number field, wire type 0. */
const number = (field, value) => Buffer.concat([varint(field * 8), varint(value)])
/** A field of bytes, text or a message, wire type 2. */
const block = (field, content) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes])
}
const message = (...fields) => Buffer.concat(fields.flat())

/** TensorProto: dims, data_type, name, raw_data (little-endian). */
function initializer(name, dims, values) {
  const raw = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => {
    raw.writeFloatLE(value, i * 4)
  })
  return message(
    dims.map((size) => number(1, size)),
    number(2, FLOAT),
    block(8, name),
    block(9, raw),
  )
}

/** ValueInfoProto: a float tensor of a known shape. */
function value(name, dims) {
  const shape = message(dims.map((size) => block(1, number(1, size))))
  return message(block(1, name), block(2, block(1, message(number(1, FLOAT), block(2, shape)))))
}

/** The rows of PyTorch's gates i, f, g, o in ONNX's order i, o, f, c. */
function reordered(array, h) {
  const size = array.length / 4
  const result = new Float32Array(array.length)
  ;[0, 3, 1, 2].forEach((gate, place) => {
    result.set(array.subarray(gate * size, (gate + 1) * size), place * size)
  })
  if (!Number.isInteger(size / h)) throw new RangeError(`${array.length} is not 4 gates of ${h} rows`)
  return result
}

/**
 * ModelProto with X [T, B, d], initial_h and initial_c [1, B, h] in, and Y [T, 1, B, h], Y_h and Y_c [1, B, h] out.
 * @param {{ d: number, h: number, T: number, B: number }} shape
 * @param {Record<string, Float32Array>} arrays weights in PyTorch's layout
 */
export function lstmModel({ d, h, T, B }, arrays) {
  const bias = new Float32Array(8 * h)
  bias.set(reordered(arrays.bias_ih_l0, h))
  bias.set(reordered(arrays.bias_hh_l0, h), 4 * h)
  const node = message(
    ['X', 'W', 'R', 'B', '', 'initial_h', 'initial_c'].map((name) => block(1, name)),
    ['Y', 'Y_h', 'Y_c'].map((name) => block(2, name)),
    block(4, 'LSTM'),
    block(5, message(block(1, 'hidden_size'), number(3, h), number(20, INT))),
  )
  const state = [1, B, h]
  const graph = message(
    block(1, node),
    block(2, 'lstm'),
    block(5, initializer('W', [1, 4 * h, d], reordered(arrays.weight_ih_l0, h))),
    block(5, initializer('R', [1, 4 * h, h], reordered(arrays.weight_hh_l0, h))),
    block(5, initializer('B', [1, 8 * h], bias)),
    block(11, value('X', [T, B, d])),
    block(11, value('initial_h', state)),
    block(11, value('initial_c', state)),
    block(12, value('Y', [T, 1, B, h])),
    block(12, value('Y_h', state)),
    block(12, value('Y_c', state)),
  )
  return message(number(1, 8), block(7, graph), block(8, number(2, 14)))
}
