import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrows } from './lib/arrows.mjs'
import { inRoot } from './lib/root.mjs'

/** Every planted violation in scripts/fixtures/arrows: the file, and the rules it breaks. All else there is allowed. */
const planted = {
  'app/development.ts': ['no-development-packages'],
  'app/generated.ts': ['generated-only-from-db'],
  'app/nowhere.ts': ['resolvable'],
  'app/prisma.ts': ['prisma-only-from-db'],
  'app/test.ts': ['no-tests-in-the-product', 'one-door-to-the-engine'],
  'app/tool.ts': ['scripts-stay-outside'],
  'app/undeclared.ts': ['declared-packages'],
  'components/app.ts': ['nobody-imports-app'],
  'components/circle-a.ts': ['no-circles'],
  'components/content.ts': ['components-content-types'],
  'components/db.ts': ['components'],
  'components/e2e.ts': ['nobody-imports-e2e'],
  'components/engine.ts': ['one-door-to-the-engine'],
  'components/optimiser.ts': ['optimiser-only-in-its-room'],
  'components/mdx/auth.ts': ['components-mdx'],
  'e2e/engine.spec.ts': ['e2e'],
  'lib/anki/content.ts': ['lib-anki'],
  'lib/anki/value-of-memory.ts': ['lib-anki-types'],
  'lib/auth/content.ts': ['lib-auth'],
  'lib/client/content.ts': ['lib-client'],
  'lib/client/program.ts': ['lib-client'],
  'lib/client/value-of-optimiser.ts': ['lib-client-types'],
  'lib/client/view.ts': ['lib-client', 'lib-without-views'],
  'lib/content/db.ts': ['lib-content'],
  'lib/content/react.ts': ['lib-content', 'lib-without-views'],
  'lib/db/auth.ts': ['lib-db'],
  'lib/delivery/db.ts': ['lib-delivery'],
  'lib/env.ts': ['lib-env'],
  'lib/environment.mjs': ['lib-environment'],
  'lib/environment.planted.mjs': ['known-rooms'],
  'lib/events/engine.ts': ['lib-events'],
  'lib/exercises/srs.ts': ['lib-exercises'],
  'lib/exercises/value-of-locale.ts': ['lib-exercises-types'],
  'lib/i18n/client.ts': ['lib-i18n'],
  'lib/i18n/value-of-events.ts': ['lib-i18n-types'],
  'lib/interview/engine.ts': ['lib-interview'],
  'lib/interview/value-of-events.ts': ['lib-interview-types'],
  'lib/labs/srs.ts': ['lib-labs'],
  'lib/limits/db.ts': ['lib-limits'],
  'lib/media/content.ts': ['lib-media'],
  'lib/model-marker/db.ts': ['lib-model-marker'],
  'lib/model-marker/value-of-interview.ts': ['lib-model-marker-types'],
  'lib/observe/db.ts': ['lib-observe'],
  'lib/offline/client.ts': ['lib-offline'],
  'lib/optimiser/db.ts': ['lib-optimiser'],
  'lib/optimiser/value-of-events.ts': ['lib-optimiser-types'],
  'lib/rnn/alias.ts': ['lib-rnn'],
  'lib/rnn/node.ts': ['lib-rnn'],
  'lib/rnn/package.ts': ['lib-rnn'],
  'lib/sandbox/client.ts': ['lib-sandbox'],
  'lib/search/content.ts': ['lib-search'],
  'lib/security/db.ts': ['lib-security'],
  'lib/srs/package.ts': ['lib-srs'],
  'lib/srs/value-of-events.ts': ['lib-srs-types'],
  'lib/stranger': ['known-rooms'],
  'lib/transfer/content.ts': ['lib-transfer'],
  'lib/transfer/value-of-locale.ts': ['lib-transfer-types'],
}

/** @type {Record<string, string[]>} */
const found = {}

beforeAll(async () => {
  for (const { rule, from } of (await arrows(inRoot('scripts', 'fixtures', 'arrows'))).faults) {
    found[from] = [...(found[from] ?? []), rule].sort()
  }
}, 60_000)

describe('the arrows', () => {
  it.each(Object.entries(planted))('refuse %s by %j', (file, rules) => {
    expect(found[file]).toEqual(rules)
  })

  it('refuse nothing else there', () => {
    expect(Object.keys(found).sort()).toEqual(Object.keys(planted).sort())
  })

  it('have a planted violation for each rule', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
    const broken = new Set(Object.values(planted).flat())
    expect(forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([])
  })

  it('fail where no import could be followed', async () => {
    await expect(arrows(inRoot('scripts', 'fixtures', 'no-imports'))).rejects.toThrow('followed no import')
  }, 60_000)
})
