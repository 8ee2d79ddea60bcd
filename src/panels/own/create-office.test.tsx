// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { CreateOffice } from "./create-office";

afterEach(cleanup);

test("the units are said in a region that was there before", async () => {
  const user = userEvent.setup();
  const { container } = render(<CreateOffice onCreate={async () => undefined} />);
  const said = container.querySelector("[aria-live='polite']");
  expect(said?.textContent).toBe("");
  await user.type(screen.getByLabelText("地级行政区"), "433100");
  await waitFor(() => expect(said?.textContent).toMatch(/^共8个单位：吉首市、/));
  expect(said?.isConnected).toBe(true);
});
