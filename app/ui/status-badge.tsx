import {
  CircleIcon,
  ErrorFillIcon,
  HalfCircleIcon,
  InfoFillIcon,
  SuccessFillIcon,
  WarningFillIcon,
} from './icons/index'

/** What a status means for the reader; the word says it, the icon and the colour only help. */
export type Tone = 'neutral' | 'progress' | 'info' | 'success' | 'warning' | 'error'

const icons = {
  neutral: CircleIcon,
  progress: HalfCircleIcon,
  info: InfoFillIcon,
  success: SuccessFillIcon,
  warning: WarningFillIcon,
  error: ErrorFillIcon,
} as const satisfies Record<Tone, unknown>

/** The icon that belongs to a tone; it is hidden from screen readers, so a word must stand beside it. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const Icon = icons[tone]
  return <Icon className="ld-icon" />
}

/** A status as icon and word; never by colour alone. */
export function StatusBadge({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={`ld-badge ld-badge--${tone}`}>
      <ToneIcon tone={tone} />
      {label}
    </span>
  )
}
