import { listTownshipsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { comparedPage } from '../compared-page'
import { TownshipTable } from '../side-by-side'

export default comparedPage<'/county/townships'>({
  title: 'townships',
  sub: 'compareSub',
  list: listTownshipsSideBySide,
  Table: TownshipTable,
})
