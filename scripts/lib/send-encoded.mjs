import { encodingHeader } from '../../lib/delivery/encoding-header.mjs'

/**
 * Makes an answer that names its encoding in our header name it in Content-Encoding, at once, so that Next's own
 * compression sees it and keeps away.
 * @param {import('node:http').ServerResponse} response
 */
export function sendEncoded(response) {
  const { setHeader } = response
  response.setHeader = function (name, value) {
    return setHeader.call(this, name === encodingHeader ? 'Content-Encoding' : name, value)
  }
}
