/** One milestone in the drawing: its name, its bar (or point), and a mark where it was planned first. */
import { type PointerEvent, useRef, useState } from 'react'
import { addDays, daysBetween } from '~/kernel/civil-date'
import type { TimelineWindow } from '../domain/timeline'
import { type Bar, drawing, plotWidth, shortened } from './timeline-rows'

type Props = { bar: Bar; window: TimelineWindow; mayMove: boolean }
type Drag = { readonly startX: number; readonly unitsPerPixel: number }

const leastDrag = 4

export function TimelineBar({ bar, window, mayMove }: Props) {
  const { milestone, y, from, to, baseline, look, label } = bar
  const path = `/project/planning/mijlpalen/${milestone.id}`
  const mid = y + drawing.row / 2
  const { offset, handlers, wasDragged } = useDrag(mayMove && milestone.status === 'scheduled', (units) => {
    const days = Math.round((units / plotWidth) * daysBetween(window.from, window.until))
    const day = milestone.forecastOn ? addDays(milestone.forecastOn, days) : null
    if (day && days !== 0) location.assign(`${path}/verzetten?datum=${day}`)
  })
  const width = to - from
  return (
    <a
      href={path}
      aria-label={label}
      className={`ld-timeline__row ld-timeline__row--${look}`}
      draggable={false}
      onClick={(event) => wasDragged() && event.preventDefault()}
    >
      <title>{label}</title>
      <rect className="ld-timeline__hit" x={0} y={y} width={drawing.width} height={drawing.row} />
      <text className="ld-timeline__name" x={20} y={mid + 4}>
        {shortened(milestone.title, 60)}
      </text>
      {baseline !== null && (
        <path
          className="ld-timeline__baseline"
          d={`M${baseline} ${mid - 10}V${mid + 10}M${baseline - 4} ${mid + 10}h8`}
        />
      )}
      <g className="ld-timeline__bar" transform={offset === 0 ? undefined : `translate(${offset} 0)`} {...handlers}>
        {width > 6 && <rect x={from} y={mid - 6} width={width} height={12} rx={2} />}
        <path d={`M${to} ${mid - 8}l8 8l-8 8l-8-8z`} />
      </g>
    </a>
  )
}

/** Follows the pointer along the days; tells how far it went, in units of the drawing, when it is let go. */
function useDrag(enabled: boolean, onDrop: (units: number) => void) {
  const drag = useRef<Drag | null>(null)
  const dragged = useRef(false)
  const [offset, setOffset] = useState(0)
  if (!enabled) return { offset, handlers: {}, wasDragged: () => false }
  const unitsOf = (event: PointerEvent<SVGGElement>): number =>
    drag.current === null ? 0 : (event.clientX - drag.current.startX) * drag.current.unitsPerPixel
  return {
    offset,
    wasDragged: () => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        const pixels = event.currentTarget.ownerSVGElement?.getBoundingClientRect().width ?? drawing.width
        drag.current = { startX: event.clientX, unitsPerPixel: drawing.width / pixels }
        dragged.current = false
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent<SVGGElement>) => {
        const units = unitsOf(event)
        if (Math.abs(units) > leastDrag) dragged.current = true
        if (dragged.current) setOffset(units)
      },
      onPointerUp: (event: PointerEvent<SVGGElement>) => {
        const units = unitsOf(event)
        drag.current = null
        setOffset(0)
        if (dragged.current) onDrop(units)
      },
      onPointerCancel: () => {
        drag.current = null
        setOffset(0)
      },
    },
  }
}
