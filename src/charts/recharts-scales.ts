/**
 * Stands in for recharts' scale module at build (vite.config.ts): it looks scales up by name, so that a bundler keeps all
 * of them with their time and colour arithmetic, some 10 KB gzip. These three are the ones that its axes fall back on here.
 */
export { scaleBand, scaleLinear, scalePoint } from "d3-scale";
