import { startServer } from './server.mjs';

/**
 * Starts one server with the demo region for the whole run. With E2E_URL set, the tests talk to that server
 * instead, and leave it alone.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | void> {
  if (process.env.E2E_URL) return;
  const server = await startServer();
  process.env.E2E_URL = server.url;
  return server.stop;
}
