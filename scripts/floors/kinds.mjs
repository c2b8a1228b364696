/** What a file is, by where it stands: the first line that fits. */
const KINDS = [
  ['ground', /^\.next\/types\//], // the router's addresses, which Next writes down as types
  ['enums', /^lib\/generated\/prisma\/enums$/],
  ['tables', /^lib\/generated\//],
  ['sayings', /^lib\/ground\/i18n\/messages\/[^/]+\/leaf\//], // what a leaf in the browser says: few, and as they are written
  ['sentences', /^lib\/ground\/i18n\/messages\//],
  ['health', /^lib\/ground\/database\/health$/],
  ['door', /^lib\/ground\/database\//],
  ['record', /^lib\/ground\/audit\/record$/],
  ['ground', /^lib\/ground\//],
  ['ground', /^prisma\/demo\/password$/], // known to the server so that it is refused where it must be
  ['rules', /^lib\/(domains|across)\/[^/]+\/([^/]+\/)?rules(\/|$)/],
  ['schema', /^lib\/(domains|across)\/[^/]+\/(schema(\/|$)|filter$)/],
  ['shown', /^lib\/(domains|across)\/[^/]+\/shown$/],
  ['words', /^lib\/(domains|across)\/[^/]+\/words$/],
  ['query', /^lib\/(domains|across)\/[^/]+\/queries(\/|$)/],
  ['command', /^lib\/(domains|across)\/[^/]+\/commands(\/|$)/],
  ['face', /^lib\/(domains|across)\/[^/]+\/(figures\/)?[^/]+$/], // what it lends to others beside rules, schemas and what it shows
  ['room', /^lib\/(domains|across)\//],
  ['component', /^components\//],
  ['action', /^app\/(.*\/)?actions$/],
  ['route', /^app\/(.*\/)?route$/],
  ['page', /^app\//],
  ['start', /^(proxy|instrumentation)$/],
]

/** The kind of a file of the application, by its path without its ending; none is that of a file outside. */
export const kindOf = (path) => KINDS.find(([, where]) => where.test(path))?.[0]

export const FLOORS = ['ground', 'domains', 'across']

/** Where a file of lib stands: its floor, and which part of it: ground and access, domains and issues. */
export function homeOf(path) {
  const [, floor, part] = /^lib\/(ground|domains|across)\/([^/]+)/.exec(path) ?? []
  return floor && { floor, part }
}
