ALTER TABLE `sandbox_events` ADD `delivered_at` integer;--> statement-breakpoint
CREATE INDEX `sandbox_events_undelivered` ON `sandbox_events` (`seq`) WHERE delivered_at IS NULL;--> statement-breakpoint
UPDATE `sandbox_events` SET `delivered_at` = `created_at`;
