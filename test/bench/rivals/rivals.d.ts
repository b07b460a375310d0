// What the bench asks of two libraries that it installs for itself; they are no packages of this project.
declare module "pdf-lib" {
  interface Page {
    drawText(
      text: string,
      options: { x: number; y: number; font: unknown; size: number; color: unknown },
    ): void;
    drawRectangle(options: Record<string, unknown>): void;
    drawLine(options: Record<string, unknown>): void;
  }
  export const PDFDocument: {
    create(): Promise<{
      registerFontkit(fontkit: unknown): void;
      embedFont(bytes: Uint8Array, options: { subset: boolean }): Promise<unknown>;
      addPage(size: [number, number]): Page;
      save(): Promise<Uint8Array>;
    }>;
  };
  export function rgb(red: number, green: number, blue: number): unknown;
}
declare module "@pdf-lib/fontkit" {
  const fontkit: unknown;
  export default fontkit;
}
declare module "pdfmake/build/pdfmake.js" {
  const pdfMake: {
    addVirtualFileSystem(files: Record<string, { data: string; encoding: "base64" }>): void;
    addFonts(fonts: Record<string, Record<"normal" | "bold", string>>): void;
    createPdf(definition: Record<string, unknown>): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfMake;
}
