/** Child processes that end with this one. */
import { spawn } from 'node:child_process'

const running = new Set()
const windows = process.platform === 'win32'

/**
 * Runs a program to its end and gives `{ code, output }`. With `show` its output goes straight to the
 * terminal; else its last 200 lines are kept in `output`. `code` is 1 when a signal or `timeoutMs` ended it.
 */
export function run(command, args, { show = true, env = {}, cwd, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it ends what it started.
      detached: !windows,
      shell: windows && !command.endsWith('.exe'),
    })
    running.add(child)
    const lines = []
    for (const stream of show ? [] : [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        lines.push(...text.split('\n').filter(Boolean))
        lines.splice(0, lines.length - 200)
      })
    const timer = timeoutMs && setTimeout(() => end(child, 'SIGTERM'), timeoutMs)
    const settle = (act) => {
      clearTimeout(timer)
      running.delete(child)
      act()
    }
    child.on('error', (error) => settle(() => reject(error)))
    child.on('close', (code) => settle(() => resolve({ code: code ?? 1, output: lines.join('\n') })))
  })
}

function end(child, signal) {
  try {
    if (windows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended by itself.
  }
}

export function endChildren(signal = 'SIGTERM') {
  for (const child of running) end(child, signal)
}

process.on('exit', () => endChildren())

/** Ctrl+C and SIGTERM end the children first, then this process. */
export function endChildrenOnSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, () => {
      endChildren()
      setTimeout(() => endChildren('SIGKILL'), 3000).unref()
      const wait = setInterval(() => {
        if (running.size > 0) return
        clearInterval(wait)
        process.exit(code)
      }, 50)
      setTimeout(() => process.exit(code), 4000)
    })
}
