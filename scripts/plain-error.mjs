/** A mistake that its reader can mend: one sentence that says what to do. It is printed without a stack, and the exit code is 1. */
export class PlainError extends Error {}

/** Runs a command's main function; a PlainError becomes its sentence, anything else is shown whole. */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
