/**
 * The name as one continuous line: the thread writes it and runs on as the line under the header. Our own drawing, on a
 * base line at 34. Hidden from screen readers; the link around it carries the name.
 */
export function Wordmark() {
  return (
    <svg className="ld-wordmark" viewBox="0 0 151 36" width="151" height="36" aria-hidden="true" focusable="false">
      <path className="ld-wordmark__line" d={word} />
      <circle className="ld-wordmark__dot" cx="37" cy="11.5" r="2.6" />
    </svg>
  )
}

/** l, e, i, d, r, a, a, d: each letter begins and ends on the base line. */
const word = [
  'M0 34L6 34C12 34 17 22 17 11C17 5 11.5 5 11.5 12V27C11.5 31.5 14 34 18 34C24 34 30 29.5 30 24',
  'C30 17 21 17 21 26C21 31 24.5 34 29 34C34 34 37 27 37 19V27.5C37 31.5 39 34 43 34L53.5 34 M60 22',
  'C58.5 19.5 56.5 18 54 18C49.5 18 46.5 21.5 46.5 26C46.5 30.5 49.5 34 53.5 34C57.5 34 60 30.5 60 26V6',
  'V27.5C60 31.5 62 34 65.5 34C69.5 34 71.5 26 71.5 18C71.5 21 79.5 18 79.5 22V28',
  'C79.5 31.5 80.5 34 83.5 34L94 34 M100.5 22C99 19.5 97 18 94.5 18C90 18 87 21.5 87 26',
  'C87 30.5 90 34 94 34C98 34 100.5 30.5 100.5 26V18.5V27.5C100.5 31.5 102.5 34 106 34L116.5 34 ',
  'M123 22C121.5 19.5 119.5 18 117 18C112.5 18 109.5 21.5 109.5 26C109.5 30.5 112.5 34 116.5 34',
  'C120.5 34 123 30.5 123 26V18.5V27.5C123 31.5 125 34 128.5 34L139 34 M145.5 22',
  'C144 19.5 142 18 139.5 18C135 18 132 21.5 132 26C132 30.5 135 34 139 34C143 34 145.5 30.5 145.5 26V6',
  'V27.5C145.5 31.5 147.5 34 151 34',
].join('')
