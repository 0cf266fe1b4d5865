import * as babel from "@babel/eslint-parser";
import * as typescript from "@typescript-eslint/parser";
import * as astro from "astro-eslint-parser";
import type { Linter } from "eslint";
import * as svelte from "svelte-eslint-parser";
import vue from "vue-eslint-parser";

export type ParserName = "espree" | "typescript" | "babel" | "vue" | "svelte" | "astro";

type SourceType = NonNullable<Linter.LanguageOptions["sourceType"]>;

/** A parser, and how users set it up. */
export interface Parser {
  readonly name: ParserName;
  /** The endings of the files that it reads. */
  readonly reads: RegExp;
  readonly languageOptions: (file: string) => Linter.LanguageOptions;
  /** A file of its own language with some code in it, for those that read components. */
  readonly component?: { readonly ending: string; readonly with: (code: string) => string };
}

const JAVASCRIPT = /\.(?:jsx|[cm]?js)$/;
const JAVASCRIPT_AND_TYPESCRIPT = /\.(?:[jt]sx|[cm]?[jt]s)$/;

const PROPOSALS = ["decoratorAutoAccessors", "explicitResourceManagement", "sourcePhaseImports"];

/** Babel's plugins for proposals and for the dialects of JavaScript. */
function babelPlugins(ending: string): readonly unknown[] {
  if (JAVASCRIPT.test(ending)) return [...PROPOSALS, "decorators", "flow", "jsx"];
  const isDeclaration = /\.d\.[cm]?ts$/.test(ending);
  // a type assertion, `<any>x`, looks like an element
  const jsx = ending.endsWith("x") ? ["jsx"] : [];
  return [...PROPOSALS, "decorators-legacy", ["typescript", { dts: isDeclaration }], ...jsx];
}

export const PARSERS: Readonly<Record<ParserName, Parser>> = {
  espree: {
    name: "espree",
    reads: JAVASCRIPT,
    languageOptions: () => ({ parserOptions: { ecmaFeatures: { jsx: true } } }),
  },
  typescript: {
    name: "typescript",
    reads: JAVASCRIPT_AND_TYPESCRIPT,
    languageOptions: () => ({ parser: typescript }),
  },
  babel: {
    name: "babel",
    reads: JAVASCRIPT_AND_TYPESCRIPT,
    languageOptions: (file) => ({
      parser: babel as Linter.Parser,
      parserOptions: {
        requireConfigFile: false,
        babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: babelPlugins(file) } },
      },
    }),
  },
  vue: {
    name: "vue",
    reads: /\.vue$/,
    languageOptions: () => ({ parser: vue, parserOptions: { parser: typescript } }),
    component: {
      ending: ".vue",
      with: (code) =>
        `<script setup lang="ts">\n${code}\n</script>\n\n<template>\n  <p v-for="hit of hits" :key="hit.id" @click="hits.push(hit)">{{ hit }}</p>\n</template>\n`,
    },
  },
  svelte: {
    name: "svelte",
    reads: /\.svelte$/,
    languageOptions: () => ({ parser: svelte, parserOptions: { parser: typescript } }),
    component: {
      ending: ".svelte",
      with: (code) =>
        `<script module lang="ts">\n${code}\n</script>\n\n<script lang="ts">\n  let count = $state(0);\n</script>\n\n{#each hits as hit (hit.id)}\n  <button onclick={() => hits.push(hit)}>{hit} {count++}</button>\n{/each}\n`,
    },
  },
  astro: {
    name: "astro",
    reads: /\.astro$/,
    languageOptions: () => ({ parser: astro, parserOptions: { parser: typescript } }),
    component: {
      ending: ".astro",
      with: (code) =>
        `---\n${code}\n---\n\n<ul>\n  {hits.map((hit) => <li class:list={hits} onclick={hits.push(hit)}>{hit}</li>)}\n</ul>\n\n<script>\n  window.hits = [];\n</script>\n`,
    },
  },
};

/** The sorts of program that a file may be; a parser is asked in this order. */
export function sourceTypesOf(file: string): readonly SourceType[] {
  if (/\.c[jt]s$/.test(file)) return ["commonjs"];
  return /\.m[jt]s$|\.module\.js$/.test(file) ? ["module"] : ["module", "commonjs", "script"];
}
