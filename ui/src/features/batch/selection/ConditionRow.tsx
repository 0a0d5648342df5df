import { CloseButton, Form } from 'react-bootstrap';
import type { DatasetField, FieldConditionOperator } from '../../../generated/contract';
import { readCondition, withField, type ConditionInput } from './filter';
import { arityOf, operatorsFor } from './operators';

interface Props {
  number: number;
  fields: DatasetField[];
  row: ConditionInput;
  change: (row: ConditionInput) => void;
  remove: () => void;
}

/** One condition: field, operator, and the value or values it takes. */
export function ConditionRow({ number, fields, row, change, remove }: Props) {
  const type = fields.find(({ name }) => name === row.field)?.type ?? 'text';
  return (
    <div className="condition" role="group" aria-label={`Condition ${number}`}>
      <Form.Select
        size="sm"
        aria-label="Field"
        autoFocus
        value={row.field}
        onChange={(event) => {
          const field = fields.find(({ name }) => name === event.target.value);
          if (field) change(withField(row, field));
        }}
      >
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Form.Select>
      <Form.Select
        size="sm"
        aria-label="Operator"
        value={row.operator}
        onChange={(event) => change({ ...row, operator: event.target.value as FieldConditionOperator })}
      >
        {operatorsFor(type).map(([operator, words]) => (
          <option key={operator} value={operator}>
            {words}
          </option>
        ))}
      </Form.Select>
      <ConditionValue type={type} fields={fields} row={row} change={change} />
      <CloseButton aria-label={`Remove condition ${number}`} onClick={remove} />
    </div>
  );
}

type ValueProps = Pick<Props, 'fields' | 'row' | 'change'> & { type: DatasetField['type'] };

function ConditionValue({ type, fields, row, change }: ValueProps) {
  const { condition, complaint } = readCondition(row, fields);
  const given = {
    size: 'sm' as const,
    value: row.text,
    autoComplete: 'off',
    isInvalid: complaint !== undefined,
    onChange: (event: { target: { value: string } }) => change({ ...row, text: event.target.value }),
  };
  const example = { text: '', number: '1250.5', date: '2026-11-22' }[type];
  switch (arityOf(row.operator)) {
    case 'none':
      return <div className="condition-value" />;
    case 'one':
      return (
        <div className="condition-value">
          <Form.Control
            {...given}
            aria-label="Value"
            placeholder={example}
            inputMode={type === 'number' ? 'decimal' : 'text'}
          />
          {complaint && <Form.Control.Feedback type="invalid">{complaint}</Form.Control.Feedback>}
        </div>
      );
    case 'several':
      return (
        <div className="condition-value">
          <Form.Control
            {...given}
            as="textarea"
            rows={2}
            aria-label="Values"
            placeholder="one, two, “three, four”"
          />
          {complaint ? (
            <Form.Control.Feedback type="invalid">{complaint}</Form.Control.Feedback>
          ) : (
            <Form.Text>
              {condition?.values ? `${condition.values.length} given` : 'Separated by commas or lines'}
            </Form.Text>
          )}
        </div>
      );
  }
}
