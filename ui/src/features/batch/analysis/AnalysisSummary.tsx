import { useQuery } from '@tanstack/react-query';
import type { AnalysisVersion, EnrichedTarget, ExportTarget } from '../../../generated/contract';
import { dateTime } from '../../../shared/format';
import { Facts } from '../../../shared/Facts';
import { BringFile } from '../files/BringFile';
import { datasetOf } from './analyses';
import { DatasetFacts } from './DatasetFacts';
import { PromptText } from './PromptText';

/** What a run of the analysis will do: dataset, prompt, answer and settings. */
export function AnalysisSummary({ analysis }: { analysis: AnalysisVersion }) {
  const { draft } = analysis;
  const dataset = useQuery(datasetOf(analysis));
  const settings = draft.settings ?? {};
  return (
    <>
      <div className="section-head">
        <h2 className="section-title">Dataset</h2>
        <BringFile dataset={dataset.data} />
      </div>
      <DatasetFacts analysis={analysis} />

      <h2 className="section-title">Prompt</h2>
      <PromptText prompt={draft.prompt} />

      <h2 className="section-title">Response</h2>
      <div className="parameters">
        {parametersOf(draft.responseSchema).map((name) => (
          <span key={name} className="parameter">
            {name}
          </span>
        ))}
      </div>

      <h2 className="section-title">Settings</h2>
      <Facts
        facts={[
          ['Connection', draft.connection],
          ['Model', settings.model ?? 'the connection’s'],
          ['Temperature', settings.temperature ?? 'the model’s'],
          ['Max tokens', settings.maxTokens ?? 'the model’s'],
          ['Timeout', `${settings.timeoutSeconds ?? 60} s`],
          ['Attempts', settings.maxAttempts ?? 3],
          ['Calls in flight', settings.concurrency ?? 'as many as the workers take'],
          ['Uploaded to', draft.target ? placeOf(draft.target) : 'nowhere'],
          ...(draft.enriched ? [['Delivered as', placeOf(draft.enriched)] as [string, string]] : []),
        ]}
      />
      <p className="small text-secondary mt-3 mb-0">
        Version {analysis.version}, saved {dateTime(analysis.savedAt)} by {analysis.savedBy}
      </p>
    </>
  );
}

function parametersOf(schema: unknown): string[] {
  const properties = (schema as { properties?: Record<string, unknown> } | undefined)?.properties;
  return Object.keys(properties ?? {});
}

function placeOf({ dataset, operation, automatic }: ExportTarget | EnrichedTarget): string {
  return `${dataset} (${operation}${automatic === false ? ', by hand' : ''})`;
}
