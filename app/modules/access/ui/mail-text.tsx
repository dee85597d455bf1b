/** The text of a mail as it was sent, with its links to follow. An own link opens on this site. */
export function MailText({ text, appUrl }: { text: string; appUrl: string }) {
  let position = 0
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/g).map((part) => {
    const start = position
    position += part.length
    return { part, start }
  })
  return (
    <div className="ld-mail">
      {parts.map(({ part, start }) =>
        /^https?:\/\//.test(part) ? (
          <a key={start} href={part.startsWith(`${appUrl}/`) ? part.slice(appUrl.length) : part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  )
}
