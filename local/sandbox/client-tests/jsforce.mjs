// jsforce signs in, lists, describes, queries, pages, uploads and reads back, as it would against the real service.
// Called as: node jsforce.mjs <address of the sandbox> <its data folder>
import assert from 'node:assert/strict';
import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import jsforce from 'jsforce';

const [address, data] = process.argv.slice(2);
const client = JSON.parse(readFileSync(join(data, 'salesforce-client.json'), 'utf8'));
const privateKey = readFileSync(join(data, 'salesforce-private-key.pem'), 'utf8');
const unescaped = { 'X-Chatter-Entity-Encoding': 'false' };

function assertion() {
  const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: client.clientId,
    sub: client.username,
    aud: 'https://login.salesforce.com',
    // The official command line sends milliseconds.
    exp: Date.now() + 300,
  };
  const content = `${encoded({ alg: 'RS256' })}.${encoded(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

function signIn(connection) {
  return connection.authorize({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: assertion(),
  });
}

const connection = new jsforce.Connection({
  loginUrl: address,
  version: '67.0',
  refreshFn: async (expired, callback) => {
    const fresh = new jsforce.Connection({ loginUrl: address });
    await signIn(fresh);
    renewals++;
    callback(null, fresh.accessToken);
  },
});
let renewals = 0;

const user = await signIn(connection);
assert.equal(user.id, client.userId);
assert.equal(user.organizationId, client.orgId);
assert.equal(connection.instanceUrl, address);

const versions = await connection.request(`${address}/services/data/`);
assert.ok(versions.some(({ version }) => version === '67.0'));
assert.equal((await connection.request('/services/oauth2/userinfo')).preferred_username, client.username);
assert.ok((await connection.limits()).DailyApiRequests.Max > 0);
assert.ok(connection.limitInfo.apiUsage.used > 0);

// Lists page by page, one dataset at a time.
const names = [];
for (let url = '/wave/datasets?pageSize=1&sort=Name'; url; ) {
  const page = await connection.request({ method: 'GET', url, headers: unescaped });
  names.push(...page.datasets.map(({ name }) => name));
  url = page.nextPageUrl;
}
assert.ok(names.includes('Insurance_Claims') && names.includes('Product_Reviews'), names.join());

const claims = await connection.request('/wave/datasets/Insurance_Claims');
const version = await connection.request(claims.currentVersionUrl);
const generated = new Set(
  version.xmdMain.dates.flatMap(({ fields }) =>
    Object.entries(fields)
      .filter(([kind]) => kind !== 'fullField')
      .map(([, field]) => field),
  ),
);
const fields = [...version.xmdMain.dimensions, ...version.xmdMain.measures]
  .map(({ field }) => field)
  .filter((field) => !generated.has(field));
assert.equal(fields.length, 10);

function saql(dataset, statements) {
  const query = `q = load "${dataset.id}/${dataset.currentVersionId}"; ${statements}`;
  return connection.request({
    method: 'POST',
    url: '/wave/query',
    headers: { 'content-type': 'application/json', ...unescaped },
    body: JSON.stringify({ query }),
  });
}

// Reads every claim by pages after the last key, while a token expires, and finds each once.
const project = fields.map((field) => `'${field}' as '${field}'`).join(', ');
const seen = new Set();
for (let last = ''; ; ) {
  if (seen.size === 200) {
    await fetch(`${address}/control/salesforce`, { method: 'PUT', body: '{"expireTokens":true}' });
  }
  const { results } = await saql(
    claims,
    `q = filter q by 'Claim_Number' > "${last}"; q = foreach q generate ${project};` +
      " q = order q by 'Claim_Number' asc; q = limit q 100;",
  );
  results.records.forEach((record) => seen.add(record.Claim_Number));
  if (results.records.length < 100) {
    break;
  }
  last = results.records.at(-1).Claim_Number;
}
assert.equal(seen.size, version.totalRowCount);
assert.equal(renewals, 1);

await assert.rejects(
  connection.request({
    method: 'POST',
    url: '/wave/query',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'q = load "Insurance_Claims"; q = foreach q generate \'State\';' }),
  }),
  { errorCode: '119', message: "Invalid empty containerId/versionId in 'Insurance_Claims'" },
);

// Uploads in two parts, each zipped by itself, and reads the rows back.
const text = (name) => ({ name, fullyQualifiedName: name, label: name, type: 'Text', precision: 32000 });
const metadata = {
  fileFormat: {
    charsetName: 'UTF-8',
    fieldsDelimitedBy: ',',
    fieldsEnclosedBy: '"',
    linesTerminatedBy: '\n',
    numberOfLinesToIgnore: 0,
  },
  objects: [
    {
      connector: 'CSV',
      fullyQualifiedName: 'From_jsforce',
      label: 'From jsforce',
      name: 'From_jsforce',
      fields: [
        text('Name'),
        {
          name: 'Score',
          fullyQualifiedName: 'Score',
          label: 'Score',
          type: 'Numeric',
          precision: 10,
          scale: 2,
          defaultValue: '0',
        },
      ],
    },
  ],
};
const headers = connection.sobject('InsightsExternalData');
const header = await headers.create({
  EdgemartAlias: 'From_jsforce',
  EdgemartLabel: 'From jsforce & others',
  Format: 'Csv',
  Operation: 'Overwrite',
  Action: 'None',
  MetadataJson: Buffer.from(JSON.stringify(metadata)).toString('base64'),
});
assert.ok(header.success && header.id.startsWith('06V'));
for (const [index, csv] of ['"one ""1""\nand more",1.5\n', 'zwei – ü,2\n'].entries()) {
  const part = await connection.sobject('InsightsExternalDataPart').create({
    InsightsExternalDataId: header.id,
    PartNumber: index + 1,
    DataFile: gzipSync(csv).toString('base64'),
  });
  assert.ok(part.success);
}
await headers.update({ Id: header.id, Action: 'Process' });

async function ended() {
  for (;;) {
    const [job] = await headers.find({ Id: header.id }, 'Id, Status, StatusMessage');
    if (!['Queued', 'InProgress'].includes(job.Status)) {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const job = await ended();
assert.equal(job.Status, 'Completed', job.StatusMessage);
const retrieved = await headers.retrieve(header.id);
assert.equal(retrieved.EdgemartAlias, 'From_jsforce');
const { records: parts } = await connection.query(
  `SELECT PartNumber FROM InsightsExternalDataPart WHERE InsightsExternalDataId = '${header.id}' ORDER BY PartNumber`,
);
assert.deepEqual(
  parts.map(({ PartNumber }) => PartNumber),
  [1, 2],
);

const uploaded = await connection.request('/wave/datasets/From_jsforce');
assert.equal(uploaded.label, 'From jsforce &amp; others');
const rows = await saql(uploaded, "q = foreach q generate 'Name' as 'n', 'Score' as 's'; q = order q by 's';");
assert.deepEqual(rows.results.records, [
  { n: 'one "1"\nand more', s: 1.5 },
  { n: 'zwei – ü', s: 2 },
]);

await connection.logout();
await assert.rejects(connection.request({ url: '/wave', headers: {} }));
console.log('jsforce is served');
