/** Ends a command: an expected problem as one sentence, a surprise with its stack; both with exit code 1. */

/** Runs `main` and exits with the code that it resolves to. */
export async function finish(main) {
  try {
    process.exit((await main()) ?? 0)
  } catch (error) {
    const expected = error?.name === 'StartProblem' || error?.constructor?.name === 'SetUpProblem'
    console.error(expected ? error.message : error)
    process.exit(1)
  }
}
