import { startServer } from './server.mjs';

/**
 * Starts one server with the demo region for the whole run. With MAILLAGE_URL set, the tests talk to that server
 * instead, and leave it alone.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | void> {
  if (process.env.MAILLAGE_URL) return;
  const server = await startServer();
  process.env.MAILLAGE_URL = server.url;
  return server.stop;
}
