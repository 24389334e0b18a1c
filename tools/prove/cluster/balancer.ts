import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../shared/find-program.mjs';
import { makeCertificate } from '../../test/make-certificate.mjs';
import { Process } from './process.ts';

export interface Balancer {
  readonly process: Process;
  /** PEM of who signed its certificate. */
  readonly ca: string;
  close(): Promise<void>;
}

/** nginx with TLS before the servers, as docs/operating.md tells: a server that does not answer is left out for two seconds. */
export async function startBalancer(port: number, servers: readonly number[]): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-balancer-'));
  const tls = await makeCertificate(folder);
  if (!tls) throw new Error('There is no openssl.');
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  upstream rightful {
    least_conn;
    keepalive 32;
${servers.map((server) => `    server 127.0.0.1:${server} max_fails=1 fail_timeout=2s;`).join('\n')}
  }
  server {
    listen 127.0.0.1:${port} ssl;
    server_name localhost;
    ssl_certificate ${tls.certificate};
    ssl_certificate_key ${tls.key};
    location / {
      proxy_pass http://rightful;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host:$server_port;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto https;
      proxy_buffering off;
      proxy_connect_timeout 1s;
      proxy_read_timeout 5s;
      proxy_next_upstream error timeout;
    }
  }
}
`,
  );
  const nginx = new Process(findProgram('nginx') ?? 'nginx', ['-c', config, '-p', folder], {});
  await nginx.start();
  return {
    process: nginx,
    ca: readFileSync(tls.ca, 'utf8'),
    async close() {
      await nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
