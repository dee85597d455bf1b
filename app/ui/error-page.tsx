import { ButtonLink } from './button'
import { texts } from './texts'

type KnownStatus = keyof typeof texts.errors

const isKnown = (status: number): status is KnownStatus => status in texts.errors

type ErrorPageProps = {
  status: number
  homeHref: string
  /** What the way out is called, where it is not Mijn taken. */
  homeLabel?: string
  /** One sentence that says more, from a rule that refused. */
  detail?: string | null
  /** What to name when asking for help: the id of the request in the log. */
  reference?: string | null
}

/** What a person sees when a page can't be shown: what is the matter, what was kept, what to do. */
export function ErrorPage({ status, homeHref, homeLabel, detail, reference }: ErrorPageProps) {
  const [title, explanation] = texts.errors[isKnown(status) ? status : status < 500 ? 400 : 500]
  return (
    <div className="ld-error">
      <svg
        className="ld-error__drawing"
        viewBox="0 0 240 64"
        width="240"
        height="64"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0 40H70C92 40 98 10 82 10C66 10 74 40 96 40H104" />
        <path className="ld-error__loose" d="M136 40H240" />
        <circle cx="104" cy="40" r="4" />
        <circle cx="136" cy="40" r="4" />
      </svg>
      <h1 className="ams-heading ams-heading--1">{title}</h1>
      <p className="ld-error__text">{detail ?? explanation}</p>
      <p>
        <ButtonLink href={homeHref} look="primary">
          {homeLabel ?? texts.errorHome}
        </ButtonLink>
      </p>
      <p className="ld-error__code">
        {texts.errorCode(status)}
        {reference && <> · {texts.errorReference(reference)}</>}
      </p>
    </div>
  )
}
