/** Decides what the page becomes. */
const root = document.getElementById('app');
if (root) void import('./app/index.tsx').then(({ open }) => open(root));
