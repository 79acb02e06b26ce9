// The first import of every script: an old Node gets a sentence instead of a syntax error further on.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write(
    `Gegenlesen needs Node 20.9 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.\n`,
  )
  process.exit(1)
}
