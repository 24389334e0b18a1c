import type { Portal } from '@rightful/domain';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../host/problem.ts';
import { refuseOtherOrigins } from '../host/same-origin.ts';
import { addDataHeaders } from '../host/security-headers.ts';
import { addArchiveKeyRoute } from './archive-key.route.ts';
import { addArchivePartRoutes } from './archive-part.routes.ts';
import { addAttachmentRoutes } from './attachment.routes.ts';
import type { ByteTools } from './byte-tools.ts';
import { addCalendarRoute } from './calendar.route.ts';
import { addCheckpointKeyRoute } from './checkpoint-key.route.ts';
import { addDeliveryRoutes } from './delivery.routes.ts';
import { addFilingRoutes } from './filing.routes.ts';
import { addIncidentProofRoute } from './incident-proof.route.ts';
import { addIngestRoute } from './ingest.route.ts';
import { addIntakeEvidenceRoutes } from './intake-evidence.routes.ts';
import { addMutedCopyRoute } from './muted-copy.route.ts';
import { addRecordingAudioRoute } from './recording-audio.route.ts';
import { addRegisterRoute } from './register.route.ts';
import { addReportProofRoute } from './report-proof.route.ts';
import { addVerifierRoute } from './verifier.route.ts';

interface Settings extends ByteTools {
  readonly portal: Portal;
  /** The built verifier. */
  readonly verifierFile: string;
}

const EVERY_METHOD = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const OURS = ['/bytes/*', '/ingest/*', '/keys/*', '/verify/*', '/calendar/*'];

/**
 * Every route that moves bytes. What no route answers under our names is not the web app's either: it gets the very
 * answer that a thing gets which is absent, or another's.
 */
export function addByteRoutes(fastify: FastifyInstance, { portal, verifierFile, ...tools }: Settings): void {
  const { origins, secureCookies } = portal.config.service;
  fastify.register(async (scope) => {
    addDataHeaders(scope, secureCookies);
    refuseOtherOrigins(scope, origins);
    addRecordingAudioRoute(scope, tools);
    addMutedCopyRoute(scope, tools);
    addArchivePartRoutes(scope, tools);
    addDeliveryRoutes(scope, tools);
    addReportProofRoute(scope, tools);
    addIncidentProofRoute(scope, tools);
    addRegisterRoute(scope, tools);
    addAttachmentRoutes(scope, tools);
    addFilingRoutes(scope, tools);
    addIntakeEvidenceRoutes(scope, tools);
    addIngestRoute(scope, portal);
    addArchiveKeyRoute(scope, portal.signing);
    addCheckpointKeyRoute(scope, portal.signing);
    addVerifierRoute(scope, verifierFile);
    addCalendarRoute(scope, portal);
    for (const url of OURS) {
      scope.route({ method: EVERY_METHOD, url, handler: (_request, reply) => sendProblem(reply, 404) });
    }
  });
}
