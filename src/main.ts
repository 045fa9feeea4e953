/** Decides what the page becomes. */
const root = document.getElementById('app');
const isPresenters = new URLSearchParams(location.search).has('presenter');
if (root && isPresenters) void import('./app/presenter.tsx').then(({ open }) => open(root));
else if (root) void import('./app/index.tsx').then(({ open }) => open(root));
