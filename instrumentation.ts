/** Next holds every request until this is done: nobody meets a database whose tables are not up to date. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('#lib/server')).openRuntime()
}
