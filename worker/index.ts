import { createApp } from "./app.ts";
import type { Bindings, EventsMessage } from "./bindings.ts";
import { type ChooseProvider, jobContext } from "./context.ts";
import { everyMinute } from "./jobs/cron.ts";
import { consumeEvents } from "./jobs/queue.ts";
import { newRequestId } from "./new-id.ts";
import { readSettings, SettingsError } from "./settings.ts";

const choose: ChooseProvider = (env) => {
  const { provider } = readSettings(env);
  throw new SettingsError([`PROVIDER is ${provider}: this version has no provider for production yet`]);
};

const app = createApp({ choose });

export default {
  fetch: app.fetch,
  queue: (batch, env) => consumeEvents(jobContext(env, choose, newRequestId()), batch),
  scheduled: (_event, env) => everyMinute(jobContext(env, choose, newRequestId())),
} satisfies ExportedHandler<Bindings, EventsMessage>;
