import { useQuery } from '@tanstack/react-query';
import type { AnalysisVersion } from '../../../generated/contract';
import { count, dateTime } from '../../../shared/format';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { datasetOf } from '../api/analyses';
import { Facts } from './Facts';

/** The dataset that a run would read now. */
export function DatasetFacts({ analysis }: { analysis: AnalysisVersion }) {
  const dataset = useQuery(datasetOf(analysis));
  if (dataset.isPending) return <Loading what="the dataset" />;
  if (dataset.isError) {
    return (
      <Problem error={dataset.error} what="The dataset cannot be read" retry={() => dataset.refetch()} />
    );
  }
  const { label, name, records, updatedAt, sourceId } = dataset.data;
  return (
    <Facts
      facts={[
        ['Name', label === name ? name : `${label} (${name})`],
        ['Source', sourceId],
        ['Records', records === undefined ? 'not counted yet' : count(records)],
        ['Updated', updatedAt ? dateTime(updatedAt) : 'not known'],
        ['Record ID', analysis.draft.recordIdField],
        ['Record name', analysis.draft.recordNameField ?? 'none'],
      ]}
    />
  );
}
