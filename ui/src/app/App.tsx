import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { isFinal } from '../api/http';
import { BatchExecution } from '../features/batch/BatchExecution';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 3 && !isFinal(error), staleTime: 2000 },
  },
});

const router = createBrowserRouter([
  {
    element: <Shell />,
    children: [
      { path: '/', element: <Navigate to="/batch" replace /> },
      { path: '/batch/:analysisId?/:runId?', element: <BatchExecution /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
