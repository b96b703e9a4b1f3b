import { describe, expect, it } from 'vitest'
import { assertInert } from './scripts'
import { faultOf } from './testing/fault-of'

describe('HTML that could run code', () => {
  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<SCRIPT SRC=//x>', 'script'],
    ['a<b<img src=x onerror=alert(1)>', 'onerror'],
    ['<p ONCLICK="x">', 'onclick'],
    ['<svg/onload=alert(1)>', 'onload'],
    ['<a href="javascript:alert(1)">', 'href'],
    ['<a href=" java&#10;script&colon;alert(1)">', 'href'],
    ['<a href="vbscript:x">', 'href'],
    ['<a href="data:text/html,<script>">', 'href'],
    ['<form action="javascript:x">', 'action'],
    ['<button formaction="javascript:x">', 'formaction'],
    ['<iframe></iframe>', 'iframe'],
    ['<object data=x>', 'object'],
    ['<embed src=x>', 'embed'],
    ['<meta http-equiv=refresh content=0>', 'meta'],
    ['<link rel=stylesheet href=x>', 'link'],
    ['<base href=//x>', 'base'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', 'noscript'],
    ['<template><script>x</script></template>', 'template'],
    ['<svg><script>x</script></svg>', 'script'],
    ['<svg><animate attributeName=href values=javascript:x>', 'animate'],
    ['<svg><use href="data:image/svg+xml,x">', 'use'],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>', 'foreignobject'],
    ['<svg><a xlink:href="javascript:x"><text>x</text></a></svg>', 'a'],
    ['<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=x>">', 'mglyph'],
    ['<math><annotation-xml encoding="text/html"><p>x', 'annotation-xml'],
    ['<svg><style><img src=x onerror=x></style></svg>', 'style'],
  ])('%s', (html, what) => {
    const fault = faultOf(() => assertInert(html, { guid: 'g', field: 'Front' }))
    expect(fault.code).toBe('scripts')
    expect(fault.data).toMatchObject({ guid: 'g', field: 'Front' })
    if (what !== 'mglyph') expect(fault.data.what).toBe(what)
  })
})

describe('HTML that only looks like it', () => {
  it.each([
    'a < b and script > c',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<b>on</b> javascript: the good parts',
    '<img src="gate.png" alt="javascript: an introduction">',
    '<img src="data:image/png;base64,AAAA">',
    '<a href="https://example.org/?q=javascript:">x</a>',
    '<svg viewBox="0 0 1 1"><g><path d="M0 0"/><text>f</text></g></svg>',
    '<math><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup></math>',
    '<!-- <script> -->',
    '<style>.card { color: red }</style><div style="color: red">x</div>',
  ])('%s', (html) => {
    expect(() => assertInert(html, {})).not.toThrow()
  })
})
