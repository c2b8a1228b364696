// Imported first by every command. Says it in old JavaScript, since an old Node must be able to read it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`\nNode.js ${process.versions.node} is too old: install version 24 (20.19 is the oldest that works).`)
  process.exit(1)
}
