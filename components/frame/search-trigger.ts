/** Marks whatever opens the search palette; without script it is a link to the list of issues, which has its own search. */
export const SEARCH_TRIGGER = { 'data-search': '' }
export const SEARCH_TRIGGER_SELECTOR = '[data-search]'
export const SEARCH_FALLBACK = '/issues'
