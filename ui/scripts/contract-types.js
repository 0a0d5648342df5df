// Writes src/generated/contract.ts from the published JSON Schemas, so that the server's shapes are never retyped.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL(
  '../../libs/contracts/src/main/resources/dev/assay/contracts/schemas/',
  import.meta.url,
);
const target = new URL('../src/generated/contract.ts', import.meta.url);

const definitions = {};
for (const file of (await readdir(schemas)).sort()) {
  const { $defs, ...schema } = JSON.parse(await readFile(new URL(file, schemas), 'utf8'));
  delete schema.$id;
  delete schema.$schema;
  Object.assign(definitions, { [schema.title]: schema });
  for (const [name, inner] of Object.entries($defs ?? {})) {
    definitions[schema.title + name] = { ...inner, title: schema.title + name };
  }
  rename(schema, schema.title);
  Object.values($defs ?? {}).forEach((inner) => rename(inner, schema.title));
}

/** Points references at the one document that all schemas are merged into, and closes objects. */
function rename(node, owner) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'object' && node.additionalProperties === undefined) node.additionalProperties = false;
  if (typeof node.$ref === 'string') {
    const [file, inner] = node.$ref.split('#/$defs/');
    const name = file ? pascal(file.replace('.v1.json', '')) : owner;
    node.$ref = `#/definitions/${inner ? name + inner : name}`;
    delete node.description;
  }
  Object.values(node).forEach((child) => rename(child, owner));
}

function pascal(kebab) {
  return kebab.replace(/(^|-)(.)/g, (_match, _dash, letter) => letter.toUpperCase());
}

const text = await compile({ title: 'Contract', definitions, additionalProperties: false }, 'Contract', {
  unreachableDefinitions: true,
  bannerComment: '// Made from libs/contracts; do not edit.',
  format: false,
});
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, text);
