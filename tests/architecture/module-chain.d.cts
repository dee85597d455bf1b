declare const chain: readonly string[]
export = chain
