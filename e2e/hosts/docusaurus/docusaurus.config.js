export default {
  title: 'Notes',
  url: 'https://notes.example',
  baseUrl: '/',
  headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
  themeConfig: { navbar: { title: 'Notes' } },
};
