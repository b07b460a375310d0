DROP INDEX `documents_customer`;--> statement-breakpoint
CREATE INDEX `documents_customer_date` ON `documents` (`customer_id`,`series`,`issue_date`,`n`);--> statement-breakpoint
CREATE INDEX `invoices_customer_status` ON `invoices` (`customer_id`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_customer_type` ON `invoices` (`customer_id`,`type`,`created_at`,`id`);