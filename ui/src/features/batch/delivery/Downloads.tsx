import { useState } from 'react';
import { ButtonGroup, Dropdown, Form } from 'react-bootstrap';
import { fileOf, formats, usualFile, type FileFormat } from './file';

const besideTheEdge = { modifiers: [{ name: 'preventOverflow', options: { padding: 8 } }] };

/** The results as a file: one press for the usual one, a small menu for the others. */
export function Downloads({ runId }: { runId: string }) {
  const [choice, setChoice] = useState(usualFile);
  const { name, failures } = formats[choice.format];
  return (
    <Dropdown as={ButtonGroup} autoClose="outside">
      <a className="btn btn-primary" href={fileOf(runId, choice)} download>
        Download {name}
      </a>
      <Dropdown.Toggle split variant="primary" aria-label="Choose what is downloaded" />
      <Dropdown.Menu as="div" className="downloads" renderOnMount={false} popperConfig={besideTheEdge}>
        <fieldset>
          <legend>Format</legend>
          {(Object.keys(formats) as FileFormat[]).map((format) => (
            <Form.Check key={format} type="radio" id={`format-${format}`} name="format">
              <Form.Check.Input
                type="radio"
                name="format"
                checked={choice.format === format}
                onChange={() => setChoice({ ...choice, format })}
              />
              <Form.Check.Label>
                <span className="format-name">{formats[format].name}</span>
                <span className="small text-secondary d-block">{formats[format].says}</span>
              </Form.Check.Label>
            </Form.Check>
          ))}
        </fieldset>
        <fieldset>
          <legend>Records</legend>
          <Form.Check
            id="file-failures"
            label={failures}
            checked={choice.failures}
            onChange={(event) => setChoice({ ...choice, failures: event.target.checked })}
          />
        </fieldset>
        <fieldset>
          <legend>Texts</legend>
          <Form.Check id="file-safe">
            <Form.Check.Input
              checked={choice.safe && choice.format !== 'jsonl'}
              disabled={choice.format === 'jsonl'}
              onChange={(event) => setChoice({ ...choice, safe: event.target.checked })}
            />
            <Form.Check.Label>
              Safe to open in a spreadsheet
              <span className="small text-secondary d-block">
                An apostrophe goes before each text that Excel would run as a formula. Otherwise the file has
                every text exactly as it is.
              </span>
            </Form.Check.Label>
          </Form.Check>
        </fieldset>
      </Dropdown.Menu>
    </Dropdown>
  );
}
