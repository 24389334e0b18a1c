// Writes the typed documents of the pages: schema.graphql + src/**/*.graphql -> src/generated/.
// `tsx codegen.ts` writes; `tsx codegen.ts --check` only compares and fails when a file is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, isAbstractType, parse } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const outputFolder = join(here, 'src/generated/');
const schema = parse(readFileSync(join(here, '../../schema.graphql'), 'utf8'));
const builtSchema = buildASTSchema(schema);
const documents = readdirSync(join(here, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => {
    const location = join(here, 'src', name);
    const rawSDL = readFileSync(location, 'utf8');
    return { location: name, rawSDL, document: parse(rawSDL) };
  });

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: outputFolder,
  schema,
  schemaAst: builtSchema,
  documents,
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    scalars: { DateTime: 'string' },
    defaultScalarType: 'unknown',
    strictScalars: true,
  },
});

/** What each union and interface may be: without it the cache drops fragments on them. */
const possibleTypes = Object.fromEntries(
  Object.values(builtSchema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, builtSchema.getPossibleTypes(type).map((possible) => possible.name)]),
);

const checkOnly = process.argv.includes('--check');
const stale: string[] = [];
mkdirSync(outputFolder, { recursive: true });
function keep(path: string, written: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === written) return;
  if (checkOnly) stale.push(path);
  else writeFileSync(path, written);
}
for (const output of outputs) {
  if (output.filename.endsWith('graphql.ts')) keep(output.filename, `${await codegen(output)}\n`);
}
keep(
  join(outputFolder, 'possible-types.ts'),
  `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes, null, 2)};\n`,
);
if (stale.length > 0) {
  console.error('The typed documents are out of date. Run: npx tsx apps/web/codegen.ts');
  process.exit(1);
}
