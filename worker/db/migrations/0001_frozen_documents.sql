-- An issued document never changes and none is deleted: only `settled` is added, once.
CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
WHEN OLD.document_key IS NOT NEW.document_key OR OLD.series IS NOT NEW.series OR OLD.year IS NOT NEW.year
  OR OLD.n IS NOT NEW.n OR OLD.issue_date IS NOT NEW.issue_date OR OLD.customer_id IS NOT NEW.customer_id
  OR OLD.subject_id IS NOT NEW.subject_id OR OLD.corrects_key IS NOT NEW.corrects_key
  OR OLD.issued IS NOT NEW.issued OR OLD.created_at IS NOT NEW.created_at OR OLD.settled IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
--> statement-breakpoint
CREATE TRIGGER documents_never_go BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
