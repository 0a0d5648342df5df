import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A machine that builds ten other things at once takes its time; a condition that never holds still fails.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
