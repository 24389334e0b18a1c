import type { FastifyReply, FastifyRequest } from 'fastify';

/** The one cookie of the portal: the session's token, out of reach of every script. */
export class SessionCookie {
  private readonly name: string;

  /** `secure`: false only on this machine's own http; the `__Host-` prefix needs https. */
  constructor(private readonly secure: boolean) {
    this.name = secure ? '__Host-rightful' : 'rightful';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  /** Without a date: it goes with the browser's session, and the server ends it earlier when it is idle. */
  set(reply: FastifyReply, token: string): void {
    reply.setCookie(this.name, token, this.scope());
  }

  /** Also has the browser forget what pages kept. */
  clear(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.scope());
    reply.header('clear-site-data', '"cache", "storage"');
  }

  private scope() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure } as const;
  }
}
