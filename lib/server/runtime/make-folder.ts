import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreError } from '#lib/store'

/**
 * Makes the folder for the data, and those it lies in. Step by step: Node's own `recursive` never returns for
 * a folder below /proc. Throws a StoreError that says what to do.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeStepwise(path)
  } catch (error) {
    const detail = `The folder ${path} for the data cannot be made. Give this user the right to write there, or set DATA_DIR to another folder.`
    throw new StoreError('unwritable', detail, error)
  }
}

async function makeStepwise(path: string): Promise<void> {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeStepwise(dirname(path))
  await mkdir(path).catch(async (error) => {
    // Two processes that start at once both make it.
    if (!(await isFolder(path))) throw error
  })
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}
