/** All machines laid out, by the build (`scripts/build/stateCharts.ts`). */
declare module 'virtual:state-charts' {
  const charts: import('./nested.ts').NestedCharts;
  export default charts;
}
