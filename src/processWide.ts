/**
 * A value that exists once in the process, although the plugin's modules may be loaded twice: by a server that runs
 * Payload itself, and by the bundle of its Next.
 *
 * @param name tells it from the plugin's other ones
 * @param create is called when it does not exist yet
 */
export const processWide = <T>(name: string, create: () => T): T => {
  const key = Symbol.for(`payload-review-articles ${name}`)
  const holder = globalThis as unknown as Record<symbol, T>
  holder[key] ??= create()
  return holder[key]
}
