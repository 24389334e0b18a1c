const text = { type: 'string', minLength: 1 };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const whole = { type: 'integer', minimum: 0 };

/** The JSON Schema of `recordings.json`; published as `schemas/recordings.schema.json`, here and in every archive. */
export const recordingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Voice recordings of one person',
  description:
    'The recordings in this archive, in the order of their time, with all that is held about each.',
  type: 'object',
  required: ['$schema', 'controller', 'createdAt', 'request', 'subject', 'recordings'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'schemas/recordings.schema.json' },
    controller: { ...text, description: 'Who holds the recordings and gave this copy.' },
    createdAt: { type: 'string', format: 'date-time', description: 'When this copy was made, in UTC.' },
    request: { ...text, description: 'The id of the request that this copy answers.' },
    subject: { ...text, description: 'Whose recordings these are.' },
    recordings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'file', 'recordedAt', 'localTime', 'device', 'mediaType', 'byteLength', 'sha256'],
        additionalProperties: false,
        properties: {
          id: { ...text, description: 'The id to quote when you write about this recording.' },
          file: {
            type: 'string',
            pattern: '^recordings/',
            description: 'Where its audio is in this archive.',
          },
          recordedAt: { type: 'string', format: 'date-time', description: 'When it was recorded, in UTC.' },
          localTime: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$',
            description: 'What the clock on the wall showed.',
          },
          device: {
            type: 'object',
            required: ['id', 'label'],
            additionalProperties: false,
            properties: { id: text, label: { type: 'string' }, room: { type: 'string' } },
            description: 'The device that recorded it.',
          },
          mediaType: { type: 'string', pattern: '^audio/' },
          durationMs: { ...whole, description: 'Length in milliseconds.' },
          byteLength: { ...whole, description: 'Length of the file in bytes.' },
          sha256: { ...sha256, description: 'SHA-256 of the file, taken when the recording was received.' },
          transcript: { type: 'string', description: 'What was understood.' },
          transcriptFile: { type: 'string', pattern: '^transcripts/' },
          wakeWordConfidence: {
            type: 'number',
            minimum: 0,
            maximum: 1,
            description: 'How sure the device was that it was spoken to.',
          },
          falseActivation: {
            type: 'boolean',
            description: 'The device recorded without having been spoken to.',
          },
          heardByHuman: { type: 'boolean', description: 'A person listened to it for the company.' },
        },
      },
    },
  },
} as const;

/** `schemas/recordings.schema.json` as it lies in every archive. */
export const recordingsSchemaText = `${JSON.stringify(recordingsSchema, null, 2)}\n`;
