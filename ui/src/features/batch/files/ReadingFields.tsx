import { Form } from 'react-bootstrap';
import type { FileFacts } from '../../../generated/contract';
import { characterWords } from './characterWords';
import type { ReadingChoices } from './fileForm';

interface Props {
  found: FileFacts | undefined;
  choices: ReadingChoices;
  change: (choices: ReadingChoices) => void;
}

const encodings = [
  'UTF-8',
  'windows-1252',
  'ISO-8859-1',
  'UTF-16LE',
  'UTF-16BE',
  'windows-1250',
  'Shift_JIS',
  'GB18030',
];
const same = (words: string[]) => words.map((word): [string, string] => [word, word]);

/** How the file is read: as it was found, or as the user says. */
export function ReadingFields({ found, choices, change }: Props) {
  const csv = (choices.format || found?.format) !== 'jsonl';
  const choose = (name: keyof ReadingChoices) => (word: string) => change({ ...choices, [name]: word });
  return (
    <div className="reading">
      <Choice
        name="Format"
        found={found && (found.format === 'csv' ? 'CSV' : 'JSON Lines')}
        chosen={choices.format}
        choose={choose('format')}
        words={[
          ['csv', 'CSV'],
          ['jsonl', 'JSON Lines'],
        ]}
      />
      <Choice
        name="Encoding"
        found={found && (found.byteOrderMark ? `${found.encoding} with BOM` : found.encoding)}
        chosen={choices.encoding}
        choose={choose('encoding')}
        words={same(encodings)}
      />
      {csv && (
        <Choice
          name="Delimiter"
          found={found?.delimiter && characterWords(found.delimiter)}
          chosen={choices.delimiter}
          choose={choose('delimiter')}
          words={[
            ['comma', 'comma ,'],
            ['semicolon', 'semicolon ;'],
            ['tab', 'tab'],
            ['pipe', 'vertical bar |'],
            [':', 'colon :'],
            ['space', 'space'],
          ]}
        />
      )}
      {csv && (
        <Choice
          name="Quote"
          found={found && (found.quote ? characterWords(found.quote) : 'none')}
          chosen={choices.quote}
          choose={choose('quote')}
          words={[
            ['double', 'double quote "'],
            ['single', "single quote '"],
            ['none', 'none'],
          ]}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  found: string | undefined;
  chosen: string;
  words: [word: string, says: string][];
  choose: (word: string) => void;
}

function Choice({ name, found, chosen, words, choose }: ChoiceProps) {
  return (
    <Form.Group controlId={`reading-${name}`}>
      <Form.Label>
        {name}
        {chosen === '' && found && <span className="text-secondary small">, as found</span>}
      </Form.Label>
      <Form.Select size="sm" value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{chosen === '' && found ? found : 'As found in the file'}</option>
        {words.map(([word, says]) => (
          <option key={word} value={word}>
            {says}
          </option>
        ))}
      </Form.Select>
    </Form.Group>
  );
}
