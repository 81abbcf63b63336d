/** Runs once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareServer, startFailure } = await import('@/lib/start-server');
  try {
    await prepareServer();
  } catch (error) {
    process.stderr.write(`Pooldeck cannot start. ${startFailure(error)}\n`);
    process.exit(1);
  }
}
