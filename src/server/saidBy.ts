/** What a failed connection says: one to several addresses of one host has a code and no message. */
export const saidBy = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  return message || code || String(error)
}
