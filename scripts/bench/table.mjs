/** Chinese letters are two columns wide. */
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/g

/** Rows of the same keys as a table of plain text: words to the left, numbers to the right. */
export function tableOf(rows) {
  const columns = Object.keys(rows[0] ?? {})
  const cell = (value) => (value === undefined || Number.isNaN(value) ? '–' : String(value))
  const widths = columns.map((name) => Math.max(width(name), ...rows.map((row) => width(cell(row[name])))))
  const isNumber = columns.map((name) => rows.some((row) => typeof row[name] === 'number'))
  const line = (values) =>
    values
      .map((value, at) => {
        const space = ' '.repeat(widths[at] - width(value))
        return isNumber[at] ? space + value : value + space
      })
      .join('  ')
      .trimEnd()
  return [line(columns), ...rows.map((row) => line(columns.map((name) => cell(row[name]))))].join('\n')
}

const width = (text) => text.length + (text.match(WIDE)?.length ?? 0)
