package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.proceedings.DraftContent;

/**
 * Everything that stands in the form of a draft.
 *
 * @param revision the revision of the draft that the form was begun with
 * @param statement what the proposal says of itself
 * @param files the files, in the order of the form
 * @param remark why somebody suggests other values; empty for who edits
 */
record Typed(int revision, TypedStatement statement, List<TypedFile> files, String remark) {

    Typed {
        files = List.copyOf(files);
    }

    /** The draft that it makes. */
    DraftContent content(Origins origins) {
        List<ProposedText> texts = new ArrayList<>();
        for (TypedFile file : files) {
            texts.add(new ProposedText(
                    file.file(),
                    switch (file.mode()) {
                        case GONE -> null;
                        case TEXT -> file.text();
                        case FIELDS -> origins.written(file);
                    }));
        }
        return new DraftContent(origins.base(), statement.statement(), texts);
    }

    Typed withFiles(List<TypedFile> others) {
        return new Typed(revision, statement, others, remark);
    }

    Typed withFile(int index, TypedFile other) {
        List<TypedFile> changed = new ArrayList<>(files);
        changed.set(index, other);
        return withFiles(changed);
    }

    Typed withRevision(int other) {
        return new Typed(other, statement, files, remark);
    }
}
