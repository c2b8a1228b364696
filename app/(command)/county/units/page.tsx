import { listUnitsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { comparedPage } from '../compared-page'
import { UnitTable } from '../side-by-side'

/** The units that lead issues. */
export default comparedPage<'/county/units'>({
  title: 'units',
  sub: 'unitsSub',
  list: listUnitsSideBySide,
  Table: UnitTable,
})
