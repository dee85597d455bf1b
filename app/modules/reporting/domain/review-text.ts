/** The most characters of what a reviewer writes by hand: a question or note, why a delivery goes back, why none is due. */
export const longestReviewText = 4_000
