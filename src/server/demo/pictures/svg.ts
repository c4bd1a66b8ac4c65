/** A point in the coordinates of a picture's view box. */
export type Point = readonly [x: number, y: number]

/**
 * A repeatable source of numbers in [0, 1): the same seed draws the same picture every time
 * (mulberry32).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number as SVG needs it: one decimal is finer than a pixel of these pictures. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** `count` pieces of SVG, one for each index, joined. */
export function repeat(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('')
}

/** Straight segments through the points. */
export function polyline(points: readonly Point[], closed = false): string {
  const segments = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`)
  return segments.join('') + (closed ? 'Z' : '')
}

/** A closed smooth curve through the points (Catmull-Rom as cubic Béziers). */
export function smoothLoop(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0]
  const [startX, startY] = at(0)
  const curves = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6] as const
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6] as const
    return `C${n(first[0])} ${n(first[1])} ${n(second[0])} ${n(second[1])} ${n(to[0])} ${n(to[1])}`
  })
  return `M${n(startX)} ${n(startY)}${curves.join('')}Z`
}

/** A colour stop of a gradient: offset 0–1, colour, opacity 0–1. */
export type Stop = readonly [offset: number, color: string, opacity?: number]

const stops = (list: readonly Stop[]) =>
  list
    .map(
      ([offset, color, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** A linear gradient from one point to another, in fractions of the shape that it fills. */
export function linear(id: string, list: readonly Stop[], from: Point = [0, 0], to: Point = [0, 1]): string {
  return `<linearGradient id="${id}" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${stops(list)}</linearGradient>`
}

/** A radial gradient, in fractions of the shape that it fills. */
export function radial(id: string, list: readonly Stop[], center: Point = [0.5, 0.5], radius = 0.5): string {
  return `<radialGradient id="${id}" cx="${center[0]}" cy="${center[1]}" r="${radius}">${stops(list)}</radialGradient>`
}

/**
 * An ellipse that fades out toward its edge: shadows, glows, clouds. It looks like a blurred one and is drawn in a
 * hundredth of the time.
 *
 * @param color as `#rrggbb`
 */
export function softEllipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  color: string,
  opacity: number,
): string {
  const id = `soft-${color.slice(1)}`
  const fade = radial(id, [
    [0, color, 1],
    [0.35, color, 0.8],
    [0.7, color, 0.25],
    [1, color, 0],
  ])
  return `${fade}<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="url(#${id})" fill-opacity="${opacity}"/>`
}

/** A Gaussian blur that may spill far over the shape's box. */
export function blur(id: string, deviation: number): string {
  return `<filter id="${id}" x="-100%" y="-100%" width="300%" height="300%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`
}

/** A complete SVG document of the given size. */
export function picture(width: number, height: number, definitions: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${definitions}</defs>${body}</svg>`
}
