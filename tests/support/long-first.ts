import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest on a fresh machine, which knows no durations yet: a long one at the end leaves a core idle. */
const longest = ['routes/grid-', 'routes/fuzz', 'server/outage/', 'server/vault/', 'embedded-cluster', 'excel/']

/** The order of vitest, but for the longest, which go first. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((part) => moduleId.includes(part))
      return found === -1 ? longest.length : found
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}
