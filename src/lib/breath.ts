/** Ends the task, so that the page can answer a click and paint before the work goes on. */
export async function breath(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
