import { describe, expect, it } from 'vitest';
import { anExport, anUpload, aRun } from '../testing/fixtures';
import { uploadFormOf, uploadRequestOf } from './uploadForm';

const target = { sourceId: 'org', dataset: 'Responses', operation: 'append' as const, app: 'Claims' };

describe('uploadFormOf', () => {
  it('begins with what the analysis says', () =>
    expect(uploadFormOf({ ...aRun(), target }, anExport(), 'structured').structured).toMatchObject({
      sourceId: 'org',
      dataset: 'Responses',
      app: 'Claims',
      operation: 'append',
      errorRows: false,
    }));

  it('begins where the last upload went, to try it again', () => {
    const upload = anUpload({ sourceId: 'other', dataset: 'Elsewhere', operation: 'overwrite' });
    expect(uploadFormOf({ ...aRun(), target }, anExport({ upload }), 'structured').structured).toMatchObject({
      sourceId: 'other',
      dataset: 'Elsewhere',
      label: '',
      app: '',
      operation: 'overwrite',
    });
  });

  it('begins with the usual dataset where the analysis says nothing', () =>
    expect(uploadFormOf(aRun(), anExport(), 'structured').structured).toMatchObject({
      sourceId: '',
      dataset: 'Structured_Response',
    }));
});

describe('uploadRequestOf', () => {
  const form = uploadFormOf({ ...aRun(), target }, anExport(), 'structured');

  it('asks for structured rows', () =>
    expect(
      uploadRequestOf({ ...form, structured: { ...form.structured, errorRows: true } }, 'org', false),
    ).toEqual({ target: { ...target, failures: 'error-row' } }));

  it('asks for a dataset of its own, by force where it was confirmed', () =>
    expect(
      uploadRequestOf(
        {
          ...form,
          kind: 'enriched',
          enriched: { ...form.enriched, dataset: ' Assessed ', label: 'Claims, assessed', fields: ['State'] },
        },
        'org',
        true,
      ),
    ).toEqual({
      enriched: {
        sourceId: 'org',
        dataset: 'Assessed',
        label: 'Claims, assessed',
        operation: 'overwrite',
        fields: ['State'],
      },
      force: true,
    }));

  it('waits for a source and a dataset', () => {
    expect(uploadRequestOf(form, '', false)).toBeUndefined();
    expect(uploadRequestOf({ ...form, kind: 'enriched' }, 'org', false)).toBeUndefined();
  });
});
