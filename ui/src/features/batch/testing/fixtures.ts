import type {
  AnalysisVersion,
  Dataset,
  ExportProgress,
  ExportProgressUpload,
  Run,
  RunProgress,
} from '../../../generated/contract';

const at = '2026-11-22T15:00:00Z';

export const aProgress = (changes: Partial<RunProgress> = {}): RunProgress => ({
  id: 'progress',
  at,
  runId: 'run-1',
  revision: 1,
  sequence: 1,
  name: 'Claims, November',
  lane: 'batch',
  state: 'running',
  epoch: 1,
  total: 100,
  planned: 60,
  counts: { succeeded: 40, invalid: 2, failed: 1, cancelled: 0 },
  repaired: 3,
  inputTokens: 12000,
  outputTokens: 900,
  mayPlanThrough: 100,
  recordsPerSecond: 12.5,
  secondsLeft: 5,
  requestedAt: at,
  ...changes,
});

export const aRun = (changes: Partial<RunProgress> = {}): Run => ({
  id: 'run-1',
  analysisId: 'claims',
  analysisVersion: 1,
  datasetName: 'Insurance_Claims',
  datasetVersionId: 'v1',
  selection: { type: 'all' },
  connection: 'sandbox',
  baseUrl: 'http://127.0.0.1:1/v1',
  model: 'sandbox-large',
  requestedBy: 'local',
  progress: aProgress(changes),
});

export const anExport = (changes: Partial<ExportProgress> = {}): ExportProgress => ({
  id: 'export',
  at,
  runId: 'run-1',
  revision: 2,
  sequence: 1,
  state: 'ready',
  outcomes: 100,
  ...changes,
});

export const anAnalysis = (name = 'Claims review'): AnalysisVersion => ({
  analysisId: 'claims',
  version: 1,
  savedAt: at,
  savedBy: 'local',
  draft: {
    name,
    sourceId: 'sandbox',
    datasetId: 'Insurance_Claims',
    recordIdField: 'Claim_Number',
    prompt: 'Judge {{Narrative}}',
    responseSchema: { type: 'object', properties: { severity: { type: 'string' } } },
    connection: 'sandbox',
    settings: { temperature: 0 },
  },
});

export const aDataset = (changes: Partial<Dataset> = {}): Dataset => ({
  sourceId: 'sandbox',
  id: '0Fb1',
  name: 'Insurance_Claims',
  label: 'Insurance Claims',
  versionId: '0Fc1',
  records: 5000,
  updatedAt: at,
  fields: [
    { name: 'Claim_Number', label: 'Claim Number', type: 'text' },
    { name: 'State', label: 'State', type: 'text' },
    { name: 'Claim_Amount', label: 'Claim Amount', type: 'number' },
  ],
  ...changes,
});

export const anUpload = (changes: Partial<ExportProgressUpload> = {}): ExportProgressUpload => ({
  state: 'uploaded',
  dataset: 'Structured_Response',
  jobId: '06V1',
  partsSent: 1,
  rowsSent: 192,
  rowsFound: 192,
  operation: 'append',
  bytesSent: 81_234,
  rowsWarned: 0,
  startedAt: '2026-11-22T15:02:00Z',
  endedAt: '2026-11-22T15:04:30Z',
  ...changes,
});
