const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * The origins whose pages may send the admin's cookie: the site's own, and where that is this machine, every name of
 * it, because people type one as well as another.
 */
export const trustedOrigins = (siteUrl: string): string[] => {
  const { hostname, port, protocol } = new URL(siteUrl)
  if (!loopback.includes(hostname)) return [siteUrl]
  return loopback.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`)
}
