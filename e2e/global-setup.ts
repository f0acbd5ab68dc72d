import { signInAll } from './people.ts';
import { startServer } from './server.mjs';

/**
 * Starts one server with the demo region for the whole run. With E2E_URL set, the tests talk to that server
 * instead, and leave it alone.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | void> {
  const given = process.env.E2E_URL;
  const server = given ? null : await startServer();
  const url = given ?? server?.url ?? '';
  process.env.E2E_URL = url;
  try {
    await signInAll(url);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  return server?.stop;
}
