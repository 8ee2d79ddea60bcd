import { ViewLink } from "../panels/view-link";

/** An address that is no page of this app. */
export function NotFoundPage() {
  return (
    <section>
      <h1>没有这个页面</h1>
      <p>
        网址可能写错了，或页面已改名。<ViewLink path="/">回到总览</ViewLink>
      </p>
    </section>
  );
}
