import {
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
// Spans of our own, since those that instrument libraries by themselves quote addresses, values and headers.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import type { Answering, Traces } from './traces.ts';

export interface TracePlace {
  /** Where an OTLP collector takes traces over HTTP, e.g. `http://127.0.0.1:4318/v1/traces`. */
  readonly url: string;
  /** From 0 to 100: of so many traces in a hundred spans are kept. */
  readonly percent: number;
}

/** Sends spans to a collector, in batches, beside the work; a collector that is away loses spans and holds up nothing. */
export function openTraces(place: TracePlace, program: string, version: string): Traces {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': program, 'service.version': version }),
    // By the id alone: what a client says about keeping a trace counts for nothing.
    sampler: new TraceIdRatioBasedSampler(place.percent / 100),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: place.url }))],
  });
  provider.register({ propagator: null });
  const tracer = provider.getTracer('rightful', version);
  return {
    span(name, facts, work) {
      return tracer.startActiveSpan(name, { attributes: facts }, async (span) => {
        try {
          return await work();
        } catch (error) {
          fail(span, error);
          throw error;
        } finally {
          span.end();
        }
      });
    },
    answering(traceparent, requestId): Answering {
      const from = remote(traceparent);
      const attributes = { 'rightful.trace_id': requestId };
      const span = tracer.startSpan('answer', { kind: SpanKind.SERVER, attributes }, from);
      const within = trace.setSpan(from, span);
      return {
        enter: (work) => context.with(within, work),
        end(route, status) {
          span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    name: (make) => void trace.getActiveSpan()?.updateName(make()),
    async close() {
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
    },
  };
}

/** Its kind alone: a message may quote what was sent. */
function fail(span: Span, error: unknown): void {
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
  span.setStatus({ code: SpanStatusCode.ERROR });
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

function remote(traceparent: string | undefined): Context {
  const [, traceId, spanId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId) return ROOT_CONTEXT;
  const ids = { traceId, spanId, traceFlags: TraceFlags.NONE, isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, ids);
}
