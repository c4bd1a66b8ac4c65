/** The start cannot go on, and the message says all there is to say: what is wrong and what to do. No stack is shown. */
export class StartError extends Error {
  override name = 'StartError'
}
