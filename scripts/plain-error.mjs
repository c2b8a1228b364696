import { end, isEnding } from './lifetime.mjs'

/** A mistake that its reader can mend: one sentence that says what to do. It is printed without a stack, and the exit code is 1. */
export class PlainError extends Error {}

/** Runs a command; a PlainError becomes its sentence, anything else is shown whole. Either way all that was started ends. */
export async function runCommand(command) {
  try {
    await command()
  } catch (error) {
    if (!isEnding()) console.error(error instanceof PlainError ? `\n${error.message}` : error)
    await end(1)
  }
}
