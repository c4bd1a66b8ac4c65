/** What was, what is, and what was taken back. */
export interface History<T> {
  past: T[]
  present: T
  future: T[]
  /** What the last step was about; further steps about the same thing are undone with it. */
  about?: string
}

const maxSteps = 100

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** @param about the cell that is being typed in: letters are not undone one by one */
export const record = <T>(history: History<T>, next: T, about?: string): History<T> => {
  const isSameStep = about !== undefined && about === history.about && history.past.length > 0
  return {
    past: isSameStep ? history.past : [...history.past, history.present].slice(-maxSteps),
    present: next,
    future: [],
    about,
  }
}

export const undo = <T>({ past, present, future }: History<T>): History<T> => {
  const previous = past.at(-1)
  if (previous === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: previous, future: [present, ...future] }
}

export const redo = <T>({ past, present, future }: History<T>): History<T> => {
  const [next, ...rest] = future
  return next === undefined
    ? { past, present, future }
    : { past: [...past, present], present: next, future: rest }
}

/** The history, or a new one where something else than its steps made what there is: that cannot be taken back here. */
export const synced = <T>(history: History<T>, actual: T, isSame: (a: T, b: T) => boolean): History<T> =>
  isSame(history.present, actual) ? history : begin(actual)
