/** A text that somebody typed, with its own line breaks. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((paragraph, index) => (
      // Paragraphs of one text never change place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <p key={index}>{paragraph}</p>
    ))}
  </>
)
