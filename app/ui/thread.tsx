import { formatCount, formatNumber } from './format'
import { ToneIcon } from './status-badge'
import { texts } from './texts'
import { type DrawnStep, drawnSteps, type ThreadStation, type ThreadStep } from './thread-steps'

/**
 * De draad: one line that shows where this object comes from and what follows from it. Pure HTML, CSS and SVG: a list
 * of links for a screen reader, a line on a wide screen, a column on a narrow one and on paper.
 */
export function Thread({ steps }: { steps: readonly ThreadStep[] }) {
  return (
    <nav className="ld-thread" aria-label={texts.thread}>
      <ol className="ld-thread__steps">
        {drawnSteps(steps).map((step) => (
          <Step key={step.kind} step={step} />
        ))}
      </ol>
    </nav>
  )
}

function Step({ step }: { step: DrawnStep }) {
  const [one, many] = texts.threadCounts[step.kind]
  return (
    <li className={step.here ? 'ld-thread__step ld-thread__step--here' : 'ld-thread__step'}>
      <LineAcross step={step} />
      <LineDown step={step} />
      <div className="ld-thread__text">
        <p className="ld-thread__kind">
          {step.total > 1 ? formatCount(step.total, one, many) : texts.threadKinds[step.kind]}
        </p>
        {step.missing && (
          <p className="ld-thread__missing">
            {step.missing === 'before' ? texts.threadNothingBefore : texts.threadNothingAfter}
          </p>
        )}
        {step.shown.map((station) => (
          <Station key={station.href} station={station} />
        ))}
        {step.hidden > 0 && step.allHref && (
          <p className="ld-thread__station">
            <a
              className="ld-thread__more"
              href={step.allHref}
              aria-label={`${texts.threadMore(formatNumber(step.hidden))}, ${texts.threadShowAll(formatCount(step.total, one, many))}`}
            >
              {texts.threadMore(formatNumber(step.hidden))}
            </a>
          </p>
        )}
      </div>
    </li>
  )
}

const Station = ({ station }: { station: ThreadStation }) => (
  <p className="ld-thread__station">
    <a className="ld-thread__link" href={station.href} aria-current={station.current ? 'page' : undefined}>
      {station.title}
    </a>
    {station.status && (
      <span className={`ld-thread__status ld-thread__status--${station.status.tone}`}>
        <ToneIcon tone={station.status.tone} />
        {station.status.label}
      </span>
    )}
  </p>
)

const line = (whole: boolean, points: string) =>
  `<line class="${whole ? 'ld-thread__line' : 'ld-thread__line ld-thread__line--loose'}" ${points}></line>`
const strand = (d: string) => `<path class="ld-thread__strand" d="${d}"></path>`
const circle = (className: string, place: string) => `<circle class="${className}" ${place}></circle>`

/** The piece of the line above a step. No viewBox: percentages stretch with the column, circles stay round. */
function LineAcross({ step }: { step: DrawnStep }) {
  const tip = (place: string) => circle('ld-thread__tip', `${place} r="3.5"`)
  let shapes = ''
  if (step.kind !== 'result') shapes += line(step.wholeIn, 'x1="-1" y1="20" x2="10" y2="20"')
  if (step.kind !== 'delivery') shapes += line(step.wholeOut, 'x1="10" y1="20" x2="100%" y2="20"')
  if (step.total > 1) {
    shapes += strand('M10 20C22 20 22 8 34 8H46') + strand('M10 20C22 20 22 32 34 32H46')
    shapes += tip('cx="48" cy="8"') + tip('cx="48" cy="32"')
  }
  if (step.total > 2 && step.kind === 'delivery') shapes += strand('M10 20H54')
  if (step.total > 2) shapes += tip('cx="56" cy="20"')
  return (
    <svg
      className="ld-thread__svg ld-thread__svg--across"
      width="100%"
      height="40"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of constants
      dangerouslySetInnerHTML={{ __html: shapes + mark(step, 'cx="10" cy="20"') }}
    />
  )
}

/** The same piece beside a step, for a narrow screen and paper. */
function LineDown({ step }: { step: DrawnStep }) {
  const tip = (place: string) => circle('ld-thread__tip', `${place} r="3"`)
  let shapes = ''
  if (step.kind !== 'result') shapes += line(step.wholeIn, 'x1="14" y1="-1" x2="14" y2="18"')
  if (step.kind !== 'delivery') shapes += line(step.wholeOut, 'x1="14" y1="18" x2="14" y2="100%"')
  if (step.total > 1) {
    shapes += strand('M14 18C24 18 23 10 33 10') + strand('M14 18C24 18 23 26 33 26')
    shapes += tip('cx="35" cy="10"') + tip('cx="35" cy="26"')
  }
  return (
    <svg
      className="ld-thread__svg ld-thread__svg--down"
      width="44"
      height="100%"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of constants
      dangerouslySetInnerHTML={{ __html: shapes + mark(step, 'cx="14" cy="18"') }}
    />
  )
}

function mark({ missing, here }: DrawnStep, place: string): string {
  if (missing) return circle('ld-thread__mark ld-thread__mark--missing', `${place} r="5"`)
  if (!here) return circle('ld-thread__mark', `${place} r="6"`)
  return (
    circle('ld-thread__mark ld-thread__mark--here', `${place} r="10"`) + circle('ld-thread__mark', `${place} r="5"`)
  )
}
