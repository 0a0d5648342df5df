import type {
  EnrichedTarget,
  ExportProgress,
  ExportProgressUpload,
  ExportTarget,
  Run,
  UploadRequest,
} from '../../../generated/contract';

/** The structured CSV as rows, or a dataset of its own. */
export type UploadKind = 'structured' | 'enriched';

/** What both kinds ask for. */
export interface PlaceInput {
  sourceId: string;
  dataset: string;
  label: string;
  app: string;
}

/** What the user typed and chose. Each kind keeps its own, for when it is chosen again. */
export interface UploadForm {
  kind: UploadKind;
  structured: PlaceInput & { operation: ExportTarget['operation']; errorRows: boolean };
  enriched: PlaceInput & { operation: EnrichedTarget['operation']; fields: string[] };
}

/** What the run's own targets say, or where the last upload went. */
export function uploadFormOf(
  { target, enriched }: Run,
  exported: ExportProgress,
  kind: UploadKind,
): UploadForm {
  const anySource = target?.sourceId ?? enriched?.sourceId ?? '';
  return {
    kind,
    structured: {
      ...placeOf(exported.upload, target, anySource, 'Structured_Response'),
      operation: known(['append', 'overwrite'], exported.upload?.operation) ?? target?.operation ?? 'append',
      errorRows: target?.failures === 'error-row',
    },
    enriched: {
      ...placeOf(exported.enriched, enriched, anySource, ''),
      operation:
        known(['overwrite', 'upsert'], exported.enriched?.operation) ?? enriched?.operation ?? 'overwrite',
      fields: enriched?.fields ?? [],
    },
  };
}

/** What an org's dataset is called and lies in is no other's. */
function placeOf(
  last: ExportProgressUpload | undefined,
  own: ExportTarget | EnrichedTarget | undefined,
  anySource: string,
  usual: string,
): PlaceInput {
  const sourceId = last?.sourceId ?? own?.sourceId ?? anySource;
  const dataset = last?.dataset ?? own?.dataset ?? usual;
  const known = sourceId === own?.sourceId ? own : undefined;
  return {
    sourceId,
    dataset,
    label: (dataset === known?.dataset && known.label) || '',
    app: known?.app ?? '',
  };
}

function known<T extends string>(words: T[], word: string | undefined): T | undefined {
  return words.find((one) => one === word);
}

/** The request that the form comes to; undefined while it is not complete. */
export function uploadRequestOf(
  form: UploadForm,
  sourceId: string,
  force: boolean,
): UploadRequest | undefined {
  const { dataset, label, app } = form[form.kind];
  if (!sourceId || !dataset.trim()) return undefined;
  const place = {
    sourceId,
    dataset: dataset.trim(),
    ...(label.trim() ? { label: label.trim() } : {}),
    ...(app.trim() ? { app: app.trim() } : {}),
  };
  const forced = force ? { force } : {};
  if (form.kind === 'enriched') {
    const { operation, fields } = form.enriched;
    return { enriched: { ...place, operation, fields }, ...forced };
  }
  const { operation, errorRows } = form.structured;
  return {
    target: { ...place, operation, failures: errorRows ? 'error-row' : 'omitted' },
    ...forced,
  };
}

/** What was done of this kind before. */
export const uploadedBefore = (exported: ExportProgress, kind: UploadKind) =>
  kind === 'structured' ? exported.upload : exported.enriched;
