/** Ten fields of fifty recordings, as the list of the portal asks for them. None opens what is sealed: both sides would. */
export const FIELDS = [
  'id',
  'recordedAt',
  'deviceId',
  'deviceName',
  'durationMs',
  'byteLength',
  'mediaType',
  'wakeWordConfidence',
  'falseActivation',
  'heardByHuman',
] as const;

export const pageQuery = (first: number): string =>
  `{ me { recordings(first: ${first}) { nodes { ${FIELDS.join(' ')} } pageInfo { hasNextPage endCursor } } } }`;
