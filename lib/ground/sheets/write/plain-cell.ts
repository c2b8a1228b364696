const STARTS_A_FORMULA = /^[=+\-@\t\r\n]/

/**
 * What a person typed, as a cell that no spreadsheet takes for a formula: an apostrophe stands before =, +, -, @, tab and
 * line ends. It is for texts alone; numbers and dates are written as what they are.
 */
export function plainCell(text: string): string {
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text
}
