import type { Lookup } from '../../../generated/contract';
import { count } from '../../../shared/format';
import { ValueGroup } from './ValueGroup';

/** Which of the values the dataset knows. */
export function LookupResult({ lookup, field }: { lookup: Lookup; field: string }) {
  const { matched, ambiguous, notFound, repeated = [] } = lookup;
  const groups = [
    { name: 'matched', values: matched, says: 'One record has each of these.' },
    {
      name: 'ambiguous',
      values: ambiguous,
      says: 'Several records share each of these, so they are left out.',
    },
    {
      name: 'not found',
      values: notFound,
      says: `No record has these in ${field}; capitals and spaces count. They are left out.`,
    },
    { name: 'given more than once', values: repeated, says: 'Each is taken once.' },
  ];
  return (
    <div className="lookup" role="group" aria-label="What was found">
      <p className="visually-hidden" role="status">
        {groups.map(({ name, values }) => `${count(values.length)} ${name}`).join(', ')}
      </p>
      {groups.map((group) => (
        <ValueGroup
          key={group.name}
          {...group}
          open={group.name === 'ambiguous' || group.name === 'not found'}
        />
      ))}
    </div>
  );
}
