-- The audit page looks for acts by one of these, newest first.
CREATE INDEX acts_of_venue ON acts (venue, sequence);
CREATE INDEX acts_of_proposal ON acts (proposal, sequence);
CREATE INDEX acts_of_actor ON acts (actor, sequence);
CREATE INDEX acts_of_kind ON acts (kind, sequence);
