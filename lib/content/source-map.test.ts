import { describe, expect, it } from 'vitest'
import { dataFiles } from './data-files'
import { lessons } from './lessons'
import { correctionSchema, mapSchema } from './schema'
import { errataIds, sourceStatements, wantsCardAndLab } from './source-outline'

const maps = dataFiles('map', mapSchema)
const corrections = dataFiles('corrections', correctionSchema)

// That what the map names exists is a rule of the content check; here, that nothing of the source is left out.
describe('the map from the source to the course', () => {
  it.each(sourceStatements)('places %s', (statement) => {
    const places = maps.flatMap(({ statements }) => statements[statement] ?? [])
    expect(places).not.toEqual([])
    if (wantsCardAndLab(statement)) expect(places.some((place) => typeof place === 'object')).toBe(true)
  })

  it.each(errataIds)('carries the correction %s in exactly one lesson', (erratum) => {
    expect(corrections.map(({ id }) => id)).toContain(erratum)
    expect(maps.filter(({ errata }) => Object.hasOwn(errata, erratum)).map(({ id }) => id)).toHaveLength(1)
  })

  it('has no correction that is not in the errata', () => {
    expect(corrections.map(({ id }) => id)).toEqual(errataIds)
  })

  it('counts the errors, the imprecise statements and the conventions as the review does', () => {
    const count = (severity: string) => corrections.filter((one) => one.severity === severity).length
    expect([count('wrong'), count('imprecise'), count('convention')]).toEqual([5, 29, 11])
  })

  it('has fourteen lessons, in an order without gaps', () => {
    expect(lessons('zh').map(({ order }) => order)).toEqual(Array.from({ length: 14 }, (_, n) => n + 1))
  })
})
