import { useQuery } from '@tanstack/react-query';
import type { AnalysisVersion } from '../../../generated/contract';
import { count, dateTime } from '../../../shared/format';
import { Facts } from '../../../shared/Facts';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { datasetOf } from './analyses';
import { FieldList } from './FieldList';
import { fileFacts } from './fileFacts';

/** The dataset that a run would read now. */
export function DatasetFacts({ analysis }: { analysis: AnalysisVersion }) {
  const dataset = useQuery(datasetOf(analysis));
  if (dataset.isPending) return <Loading what="the dataset" />;
  if (dataset.isError) {
    return (
      <Problem error={dataset.error} what="The dataset cannot be read" retry={() => dataset.refetch()} />
    );
  }
  const { label, name, records, updatedAt, versionId, sourceId, fields } = dataset.data;
  return (
    <>
      <Facts
        facts={[
          ['Label', label],
          ['API name', <code key="name">{name}</code>],
          ['Source', sourceId],
          ['Records', records === undefined ? 'not counted yet' : count(records)],
          ['Version', versionId ? <code key="version">{versionId}</code> : 'none yet'],
          ['Updated', updatedAt ? dateTime(updatedAt) : 'not known'],
          ['Record ID', analysis.draft.recordIdField],
          ['Record name', analysis.draft.recordNameField ?? 'none'],
          ...fileFacts(dataset.data),
        ]}
      />
      <FieldList fields={fields} />
    </>
  );
}
