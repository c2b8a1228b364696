/** Nothing: without this file the bundler, which looks upwards, would take the app's own. */
export function register() {}
