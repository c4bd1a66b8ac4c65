import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { locales } from '../types.ts'
import { pictures } from './index.ts'
import { toJpeg } from './raster.ts'
import { picture, seededRandom, smoothLoop } from './svg.ts'

describe.each(Object.entries(pictures))('%s', (_, { filename, draw, alt, caption }) => {
  test('is drawn the same every time, large enough, with light and shade', async () => {
    const svg = draw()
    expect(draw()).toBe(svg)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const { width, height } = await sharp(Buffer.from(svg)).metadata()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(900)
    const { channels } = await sharp(Buffer.from(svg), { density: 8 }).removeAlpha().stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20)
  })

  test('has nothing written in it', () => {
    expect(draw()).not.toContain('<text')
  })

  test('is described in every locale', () => {
    expect(filename).toMatch(/^demo-[a-z-]+\.jpg$/)
    for (const locale of locales) {
      expect(alt[locale].length).toBeGreaterThan(30)
      expect(alt[locale].length).toBeLessThanOrEqual(500)
      if (caption) expect(caption[locale]).toMatch(/[.!?]$/)
    }
  })
})

test('no two pictures share a file name', () => {
  const names = Object.values(pictures).map(({ filename }) => filename)
  expect(new Set(names).size).toBe(names.length)
})

test('toJpeg keeps the size of the drawing', async () => {
  const jpeg = await toJpeg(picture(320, 180, '', '<rect width="320" height="180" fill="#c63"/>'))
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 180 })
})

test('seededRandom repeats itself and stays within 0–1', () => {
  const [first, second] = [seededRandom(3), seededRandom(3)]
  const numbers = Array.from({ length: 500 }, first)
  expect(Array.from({ length: 500 }, second)).toEqual(numbers)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  expect(new Set(numbers).size).toBeGreaterThan(490)
})

test('smoothLoop goes through its points and comes back', () => {
  const path = smoothLoop([
    [0, 0],
    [10, 0],
    [10, 10],
  ])
  expect(path).toMatch(/^M0 0C.* 10 0C.* 10 10C.* 0 0Z$/)
})
