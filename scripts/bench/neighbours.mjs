// What an edition is measured against: a bare Node server in a process of its own, and nginx.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

import { answerMessages } from './told.mjs';

const NGINX = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
];

// Started as a program of its own: the limit of one Node process. It sends one answer, headers and
// bytes as the edition's, or the 304 that stands for it; and below /body the bytes with no header more
// than they need.
if (process.argv[2] === 'serve') {
  const [port = '', file = '', heads = ''] = process.argv.slice(3);
  const body = fs.readFileSync(file);
  /** @type {{ full: string[], notModified: string[] }} */
  const { full, notModified } = JSON.parse(heads);
  const tag = full[full.indexOf('etag') + 1];
  const least = ['Content-Type', 'application/json', 'Content-Length', String(body.length)];
  http
    .createServer((request, response) => {
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, notModified);
        response.end();
        return;
      }
      response.writeHead(200, request.url === '/body' ? least : full);
      response.end(body);
    })
    .listen(Number(port), '127.0.0.1', () => {
      answerMessages({});
    });
}

/**
 * nginx with one worker and one file, where it is installed.
 *
 * @param {string} folder where its configuration may be written, and the file lies
 * @param {number} port
 * @returns {{ stop: () => Promise<void> } | null}
 */
export function startNginx(folder, port) {
  const program = NGINX.find((candidate) => fs.existsSync(candidate));
  if (!program) return null;
  const configuration = path.join(folder, 'nginx.conf');
  fs.writeFileSync(
    configuration,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10;
  default_type application/json;
  client_body_temp_path ${folder}/nginx-1; proxy_temp_path ${folder}/nginx-2;
  fastcgi_temp_path ${folder}/nginx-3; uwsgi_temp_path ${folder}/nginx-4; scgi_temp_path ${folder}/nginx-5;
  server { listen 127.0.0.1:${String(port)}; root ${folder}/www; }
}
`,
  );
  const child = spawn(program, ['-c', configuration, '-p', folder], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  return {
    stop: async () => {
      process.removeListener('exit', end);
      end();
      await ended;
    },
  };
}
