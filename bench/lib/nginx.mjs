// nginx serving a few files from memory: the fastest that this machine can send these bytes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../e2e/server.mjs';

/**
 * @param {Record<string, Buffer>} files by name; they are sent as they are, as HTML that is already compressed
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startNginx(files) {
  const folder = join(process.env.BENCH_WORK, 'nginx');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'html'), { recursive: true });
  for (const [name, body] of Object.entries(files)) await writeFile(join(folder, 'html', name), body);
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port));
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: 'inherit',
  });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(url).catch(() => null)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) throw new Error('nginx does not start');
    await sleep(50);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  return { url, stop };
}

function configuration(folder, port) {
  return `
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes auto;
daemon off;
pid ${folder}/pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  client_body_temp_path ${folder}/tmp; proxy_temp_path ${folder}/tmp; fastcgi_temp_path ${folder}/tmp;
  uwsgi_temp_path ${folder}/tmp; scgi_temp_path ${folder}/tmp;
  default_type "text/html; charset=utf-8";
  server { listen 127.0.0.1:${port} backlog=511; root ${folder}/html; add_header Content-Encoding gzip; }
}
`;
}
