import accounts from './zh-CN/accounts.json'
import appointments from './zh-CN/appointments.json'
import audit from './zh-CN/audit.json'
import dashboards from './zh-CN/dashboards.json'
import frame from './zh-CN/frame.json'
import ground from './zh-CN/ground.json'
import households from './zh-CN/households.json'
import imports from './zh-CN/imports.json'
import issues from './zh-CN/issues.json'
import frameLeaf from './zh-CN/leaf/frame.json'
import outbox from './zh-CN/leaf/outbox.json'
import palette from './zh-CN/leaf/search.json'
import lists from './zh-CN/lists.json'
import people from './zh-CN/people.json'
import places from './zh-CN/places.json'
import policies from './zh-CN/policies.json'
import postings from './zh-CN/postings.json'
import search from './zh-CN/search.json'
import teams from './zh-CN/teams.json'

/** Every sentence in Chinese, one file a domain: the source, whose namespaces and keys are those there are. */
export const chinese = {
  ...accounts,
  ...appointments,
  ...audit,
  ...dashboards,
  ...frame,
  ...frameLeaf,
  ...ground,
  ...households,
  ...imports,
  ...issues,
  ...lists,
  ...outbox,
  ...palette,
  ...people,
  ...places,
  ...policies,
  ...postings,
  ...search,
  ...teams,
}

export type Messages = typeof chinese
