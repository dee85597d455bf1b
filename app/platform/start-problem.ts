/**
 * Something that keeps Leidraad from starting and that the person at the keyboard can put right. The message is one
 * Dutch sentence for that person; whoever starts the process prints it without a stack and exits with code 1.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}
