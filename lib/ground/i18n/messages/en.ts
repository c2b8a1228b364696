import accounts from './en/accounts.json'
import appointments from './en/appointments.json'
import audit from './en/audit.json'
import dashboards from './en/dashboards.json'
import frame from './en/frame.json'
import ground from './en/ground.json'
import households from './en/households.json'
import imports from './en/imports.json'
import issues from './en/issues.json'
import frameLeaf from './en/leaf/frame.json'
import outbox from './en/leaf/outbox.json'
import palette from './en/leaf/search.json'
import lists from './en/lists.json'
import people from './en/people.json'
import places from './en/places.json'
import policies from './en/policies.json'
import postings from './en/postings.json'
import search from './en/search.json'
import teams from './en/teams.json'
import type { Messages } from './zh-CN'

/** Every sentence in English, under the keys of the Chinese. */
export const english: Messages = {
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
