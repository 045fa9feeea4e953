import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Notes',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    sidebar: [
      { text: 'What if', link: '/what-if' },
      { text: 'Cold start', link: '/cold-start' },
    ],
  },
});
