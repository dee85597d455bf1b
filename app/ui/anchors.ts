/**
 * A link to a place on the same page (an error that leads to its field) is no new page. The router takes it for one and
 * forgets what the server answered: every other error and what was typed beside it would go. All other links load a page,
 * so a step in the history that stays at this address is such a link, and the router does not hear of it.
 */
export function keepAnswerAtAnchors(view: Window): void {
  const here = addressOf(view.location)
  view.addEventListener(
    'popstate',
    (event) => {
      if (addressOf(view.location) === here) event.stopImmediatePropagation()
    },
    true,
  )
}

const addressOf = ({ pathname, search }: Location): string => `${pathname}${search}`
