import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createMetrics, metrics } from './metrics.mjs'
import { watchSqliteSize } from './sqlite-size.mjs'

it('counts requests by route, method and class of status alone', async () => {
  const { registry, request } = createMetrics()
  const route = '/api/v1/events'
  request({ route, method: 'POST', status: 200, seconds: 0.02 })
  request({ route, method: 'POST', status: 204, seconds: 0.3 })
  for (let i = 0; i < 20; i++) request({ route, method: `X${i}`, status: 405, seconds: 0 })
  const text = await registry.metrics()
  const name = 'unroll_http_request_duration_seconds'
  expect(text).toContain(`${name}_count{route="/api/v1/events",method="POST",status="2xx"} 2`)
  expect(text).toContain(`${name}_bucket{le="0.025",route="/api/v1/events",method="POST",status="2xx"} 1`)
  expect(text).toContain(`${name}_count{route="/api/v1/events",method="other",status="4xx"} 20`)
  expect(text).not.toContain('X1')
})

it('counts what happens in the rooms', async () => {
  const { registry, events, signIns, limited } = createMetrics()
  events.inc(7)
  signIns.inc({ outcome: 'refused' })
  limited.inc({ limit: 'write/learner' })
  const text = await registry.metrics()
  expect(text).toContain('unroll_events_acknowledged_total 7')
  expect(text).toContain('unroll_sign_ins_total{outcome="refused"} 1')
  expect(text).toContain('unroll_rate_limited_total{limit="write/learner"} 1')
})

it('is one for the process, whose own figures it has as well', async () => {
  expect(metrics()).toBe(metrics())
  expect(await metrics().registry.metrics()).toContain('process_resident_memory_bytes')
})

it('asks for the size of the database whenever it is read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'unroll-test-'))
  const file = path.join(folder, 'unroll.db')
  const { registry } = createMetrics()
  watchSqliteSize(registry, file)
  expect(await registry.metrics()).toContain('unroll_sqlite_bytes{part="database"} 0')
  writeFileSync(file, 'x'.repeat(4096))
  writeFileSync(`${file}-wal`, 'x'.repeat(10))
  expect(await registry.metrics()).toContain('unroll_sqlite_bytes{part="database"} 4096')
  expect(await registry.metrics()).toContain('unroll_sqlite_bytes{part="wal"} 10')
  rmSync(folder, { recursive: true })
})
