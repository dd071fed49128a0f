/** Made by the build from the package of the typesetter. */
declare module '#typst' {
  import type { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

  export function compileTypst(bytes: Uint8Array): Promise<object>;

  /** Starts one more typesetter, with a memory of its own. */
  export function createTypst(module: object): Promise<{
    TypstCompilerBuilder: typeof TypstCompilerBuilder;
    memory: { buffer: ArrayBuffer };
  }>;
}
