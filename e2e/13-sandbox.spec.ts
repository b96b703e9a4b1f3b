import { expect, test } from './support/journey'
import { listener } from './support/listener'
import { printedBy, sandboxFrame } from './support/notebook'

// What is refused is refused loudly, in the frame's own console.
test.use({
  expectedProblems: ['Content Security Policy', 'sandboxed', 'Unsafe attempt', 'policy violation', 'Refused to', 'CSP'],
})

/** What a cell may try; HERE is a server that answers everybody, SITE is this site. */
const attempts: Record<string, string> = {
  'the network by fetch': 'await fetch(HERE)',
  'the network by XMLHttpRequest': 'const x = new XMLHttpRequest(); x.open("GET", HERE, false); x.send()',
  'the network by WebSocket': 'new WebSocket(HERE.replace("http", "ws"))',
  'the network by EventSource': 'new EventSource(HERE)',
  'the network by a beacon': 'navigator.sendBeacon(HERE, "x")',
  'a script of another site by import()': 'await import(HERE)',
  'the site’s scripts by import()': 'await import(SITE + "/icon.svg")',
  'a script in an address by import()': 'await import("data:text/javascript,export default 1")',
  'the site’s scripts by importScripts': 'importScripts(SITE + "/icon.svg")',
  localStorage: 'localStorage.setItem("a", "b")',
  sessionStorage: 'sessionStorage.length',
  indexedDB: 'indexedDB.open("unroll")',
  caches: 'await caches.open("x")',
  'the file system': 'await navigator.storage.getDirectory()',
  cookies: 'document.cookie',
  'the cookie store': 'await cookieStore.getAll()',
  'the parent’s document': 'parent.document.title',
  'the top window': 'top.location.href = "about:blank"',
  'the address of the page': 'location.href = "/"',
  'a new window': 'open("about:blank")',
  'messages to the page': 'postMessage({ from: "told" })',
  'messages to others': 'new BroadcastChannel("x").postMessage(1)',
  'more threads': 'new Worker("data:text/javascript,for(;;);")',
  'shared memory': 'new SharedArrayBuffer(8)',
  WebAssembly: 'new WebAssembly.Memory({ initial: 1 })',
  'a hidden global through a constructor': '(() => {}).constructor("return fetch")()',
  'a hidden global through its prototype': 'Object.getPrototypeOf(globalThis).fetch.call(null)',
}

test('a cell finds neither network, nor storage, nor cookies, nor the page', async ({ page, baseURL }) => {
  const outside = await listener()
  const body = Object.entries(attempts).map(
    ([name, code]) =>
      `try { await (async () => { ${code} })(); print("REACHED", ${JSON.stringify(name)}) } catch { refused++ }`,
  )
  const names = `const HERE = ${JSON.stringify(outside.address)}, SITE = ${JSON.stringify(baseURL)}; let refused = 0`
  const text = await printedBy(page, `${names}\n${body.join('\n')}\nprint("refused", refused)`)
  expect(text).toBe(`refused ${Object.keys(attempts).length}`)
  expect(outside.visits()).toBe(0)
  // The server would have noticed.
  await fetch(outside.address)
  expect(outside.visits()).toBe(1)
  await outside.close()
})

/** Code that makes each attempt and comes to the names of those that did not throw or fail. */
function program(attempts: Readonly<Record<string, string>>, here: string, site: string | undefined): string {
  const tries = Object.entries(attempts).map(
    ([name, code]) =>
      `try { await (async () => { ${code} })(); reached.push(${JSON.stringify(name)}) } catch { /* as it should be */ }`,
  )
  return `(async () => {
    const HERE = ${JSON.stringify(here)}, SITE = ${JSON.stringify(site)}, reached = []
    const event = (target, good) => new Promise((resolve, reject) => Object.assign(target, { [good]: resolve, onerror: reject }))
    ${tries.join('\n')}
    return reached
  })()`
}

const anywhere = {
  fetch: 'await fetch(HERE)',
  'fetch from the site': 'await fetch(SITE + "/api/live")',
  XMLHttpRequest: 'const x = new XMLHttpRequest(); x.open("GET", HERE, false); x.send()',
  WebSocket: 'await event(new WebSocket(HERE.replace("http", "ws")), "onopen")',
  EventSource: 'await event(new EventSource(HERE), "onopen")',
  'import()': 'await import(HERE)',
  'import() of the site': 'await import(SITE + "/icon.svg")',
  'a worker of the site': 'await event(new Worker(SITE + "/icon.svg"), "onmessage")',
  indexedDB: 'await event(indexedDB.open("unroll"), "onsuccess")',
  caches: 'await caches.open("x")',
}

const inFrame = {
  ...anywhere,
  image: 'await event(Object.assign(new Image(), { src: SITE + "/icon.svg" }), "onload")',
  script: 'const s = document.createElement("script"); s.src = HERE; document.head.append(s); await event(s, "onload")',
  localStorage: 'localStorage.length',
  cookie: 'document.cookie',
  'the parent’s document': 'parent.document.title',
  'the top window': 'top.location.href = "about:blank"',
  'a new window': 'if (!open("about:blank")) throw 0',
  'a worker in an address': 'await event(new Worker("data:text/javascript,postMessage(1)"), "onmessage")',
  'a service worker': 'await navigator.serviceWorker.register(SITE + "/icon.svg")',
}

/** What may look as if it went, and does not arrive. */
const unheard = {
  beacon: 'navigator.sendBeacon(HERE, "x")',
  form: 'const f = document.createElement("form"); f.action = HERE; f.method = "post"; document.body.append(f); f.submit()',
  itself: 'location.href = HERE',
}

test('the frame itself, were a cell to get out of its worker, has nothing either', async ({ page, baseURL }) => {
  const outside = await listener()
  await printedBy(page, '1')
  expect(await sandboxFrame(page).evaluate(program(inFrame, outside.address, baseURL))).toEqual([])
  const { beacon, form } = unheard
  await sandboxFrame(page).evaluate(program({ beacon, form }, outside.address, baseURL))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  expect(outside.visits()).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/en/playground')
  expect(page.context().pages()).toHaveLength(1)
  await outside.close()
})

test('a worker without our program, in the same frame, has neither network nor the site’s scripts', async ({
  page,
  baseURL,
}) => {
  const outside = await listener()
  await printedBy(page, '1')
  const source = `${program({ ...anywhere, importScripts: 'importScripts(HERE)' }, outside.address, baseURL)}.then(postMessage)`
  const reached = await sandboxFrame(page).evaluate((code) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code])))
    return new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data)
    })
  }, source)
  expect(reached).toEqual([])
  expect(outside.visits()).toBe(0)
  await outside.close()
})

test('the frame cannot be taken to another site and still be heard', async ({ page, baseURL }) => {
  const outside = await listener()
  await printedBy(page, '1')
  await sandboxFrame(page).evaluate(program({ itself: unheard.itself }, outside.address, baseURL))
  // The page's own policy lets it frame nothing but the site. Chromium connects in advance, before it asks the policy.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  expect(outside.requests()).toBe(0)
  await outside.close()
})
