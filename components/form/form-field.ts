import type { Light } from '@/components/ui/mark'
import type { Option } from '@/components/ui/select-field'
import type { YearOfDays } from '@/components/ui/year-grid'

/** A choice that needs a word beside its name: 王建国 · 交通局 科员. */
export interface LineOption extends Option {
  about?: string
  light?: Light | null
}
export interface OptionGroup {
  label: string
  options: Option[]
}

interface Asked {
  name: string
  label: string
  help?: string | undefined
  /** Short help (4 到 60 字) stands at the right of the label. */
  helpAt?: 'right'
  required?: boolean
  /** As wide as the form where fields stand side by side. */
  wide?: boolean
  /** Other names under which the server may find fault with it. */
  also?: string[]
}

/** One thing that a form asks for: plain data, so that the server writes it, the page carries it, and the browser draws it. */
export type FormField =
  | (Asked & {
      kind: 'line'
      value?: string | undefined
      min?: number
      max?: number
      /** code: as a machine wants it, without capitals or spelling · digits: on the phone's number pad. */
      typed?: 'code' | 'digits'
      /** What a browser may fill in; nothing unless said. */
      fill?: 'username'
    })
  | (Asked & { kind: 'text'; value?: string | undefined; max?: number; rows?: number; hint?: string })
  | (Asked & { kind: 'password'; fill: 'current-password' | 'new-password' })
  | (Asked & { kind: 'number'; value?: string | number | undefined; min: number; max: number })
  | (Asked & { kind: 'day' | 'moment'; value?: string | undefined; min?: string; max?: string })
  /** One of many, from the browser's own list; `none` is the empty choice: 请选择. */
  | (Asked & { kind: 'choice'; value?: string | undefined; options: Option[] | OptionGroup[]; none?: string })
  /** One of a few that are all in sight. */
  | (Asked & { kind: 'pick'; value?: string | undefined; options: LineOption[]; look?: PickLook })
  | (Asked & { kind: 'several'; value?: string[] | undefined; options: LineOption[]; look?: SeveralLook })
  /** Several of many, in columns under the names of their groups: villages by town. */
  | (Asked & { kind: 'grouped'; value?: string[]; groups: OptionGroup[] })
  /** Several for each column of a table: ranks that may lead villages of each class. */
  | { kind: 'grid'; label: string; rows: Option[]; columns: { name: string; label: string; value: string[] }[] }
  /** Days of a year, each ticked when it works. */
  | { kind: 'year'; name: string; label: string; of: YearOfDays }
  | (Asked & { kind: 'flag'; on?: boolean | undefined })
  | (Asked & { kind: 'file'; accept: string })

/** lines: one beneath the other in a box, where names need a word beside them. */
type PickLook = 'chips' | 'three' | 'lines'
/** folded: away until they are wanted. */
type SeveralLook = PickLook | 'folded'

/** Fields that belong together, under a name of their own; `folded` ones are opened by whoever wants them. */
export interface FormGroup {
  kind: 'group'
  title?: string
  text?: string
  folded?: boolean
  columns?: Columns
  fields: FormField[]
}

export type FormItem = FormField | FormGroup
/** How many fields stand side by side at the desk. */
export type Columns = 2 | 3 | 'many'
