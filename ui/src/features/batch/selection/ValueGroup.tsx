import { CopyButton } from '../../../shared/CopyButton';
import { count } from '../../../shared/format';

interface Props {
  name: string;
  says: string;
  values: string[];
  /** Whether its values are shown at first. */
  open: boolean;
}

/** A page shows so many; the rest is counted, and copied with them. */
const SHOWN = 100;

/** Values that share a fate: how many, the first of them, and all of them to copy. */
export function ValueGroup({ name, says, values, open }: Props) {
  const tone = name.replaceAll(' ', '-');
  if (values.length === 0) {
    return (
      <div className={`value-group value-group-none tone-${tone}`}>
        <span className="value-count">0</span> {name}
      </div>
    );
  }
  return (
    <details className={`value-group tone-${tone}`} open={open}>
      <summary>
        <span className="value-count">{count(values.length)}</span> {name}
      </summary>
      <div className="value-group-body">
        <p className="small text-secondary mb-1">{says}</p>
        <ul className="values" tabIndex={0} aria-label={`Values ${name}`}>
          {values.slice(0, SHOWN).map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
        <div className="value-group-foot">
          <span className="small text-secondary">
            {values.length > SHOWN && `The first ${SHOWN}; ${count(values.length - SHOWN)} more`}
          </span>
          <CopyButton text={values.join('\n')} label={`Copy all values ${name}`} />
        </div>
      </div>
    </details>
  );
}
