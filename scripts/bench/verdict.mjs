/** Which of its bounds (tests/bench/pages.mjs) a measured page does not keep. */
export function missedBy({ bounds, failed, ...page }) {
  if (!bounds) return []
  if (failed) return ['failed']
  const isHtml = page.payloadKB > 0
  const misses = {
    ratio: (page.ratioOf ?? page.ratio) < bounds.ratio,
    statements: page.statements > bounds.statements,
    html: isHtml && page.kB > bounds.kB,
    payload: page.payloadKB > page.kB * bounds.payload,
    script: bounds.script !== undefined && page.moreScriptKB > bounds.script,
  }
  return Object.keys(misses).filter((name) => misses[name])
}

/** Which of their bounds the reporting of issues does not keep: so many a second, or that share of what can be committed. */
export function missedByCreating({ bounds, perSecond, ofCeiling, statements }) {
  const fast = perSecond >= bounds.perSecond || ofCeiling >= bounds.ofCeiling
  return [...(fast ? [] : ['per second']), ...(statements > bounds.statements ? ['statements'] : [])]
}
