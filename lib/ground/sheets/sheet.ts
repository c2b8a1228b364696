/** Why a cell has no text to read: the formula has no stored value, the value is an error, Excel has rounded the number. */
export type CellProblem = 'formula_without_value' | 'error_value' | 'rounded_number' | 'cell_too_long'

/** A row of a sheet as plain text. Its number is the one at the left edge of the screen. */
export type SheetRow = {
  number: number
  cells: string[] // '' where nothing stands
  problems?: Map<number, CellProblem> // by the cell's place in the row
}

/** What was noticed while reading and is said on the screen. Complete once the last row has been read. */
export type SheetNotes = {
  formulas: number // cells of which the stored value was read
  merged: number // ranges: the value stands in the first cell, the others are empty
  hiddenRows: number // read like any other
  hiddenSheets: string[] // not read
  otherSheets: string[] // visible, not read
}

/** A sheet that is open: its rows come one after another, once. */
export type OpenSheet = {
  format: 'xlsx' | 'csv'
  encoding?: 'utf-8' | 'gb18030'
  sheetName?: string
  date1904: boolean // the workbook counts its days from 1904
  notes: SheetNotes
  rows: AsyncGenerator<SheetRow>
}

export const noNotes = (): SheetNotes => ({ formulas: 0, merged: 0, hiddenRows: 0, hiddenSheets: [], otherSheets: [] })
