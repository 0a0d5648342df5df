package dev.assay.promptservice.analysis;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All analyses. Numbers of versions have no gaps and are never given twice, however many save at once. */
@Repository
class Analyses {

    private final MongoOperations store;
    private final Clock clock = Clock.systemUTC();

    Analyses(MongoOperations store) {
        this.store = store;
    }

    AnalysisVersion create(AnalysisDraft draft, String user) {
        return store.insert(Analysis.first(UUID.randomUUID().toString(), draft, now(), user))
                .newest();
    }

    /** The newest version of each analysis, the one saved last first. */
    List<AnalysisVersion> newest() {
        var all = query(where("deleted").is(false)).with(Sort.by(Sort.Direction.DESC, "savedAt"));
        return store.find(all, Analysis.class).stream().map(Analysis::newest).toList();
    }

    /** The newest version. */
    AnalysisVersion newest(String id) {
        return existing(id).newest();
    }

    /** Every version, the newest first. */
    List<AnalysisVersion> versions(String id) {
        var newest = newest(id);
        var versions = new ArrayList<AnalysisVersion>(newest.version());
        versions.add(newest);
        store.find(query(where("analysisId").is(id)), PastVersion.class).stream()
                .map(PastVersion::saved)
                .filter(past -> past.version() < newest.version())
                .sorted(Comparator.comparingInt(AnalysisVersion::version).reversed())
                .forEach(versions::add);
        return versions;
    }

    /** One version. */
    AnalysisVersion version(String id, int version) {
        var newest = newest(id);
        if (version == newest.version()) {
            return newest;
        }
        var past = store.findById(PastVersion.idOf(id, version), PastVersion.class);
        if (past == null) {
            throw AnalysisProblems.versionNotFound(id, version, newest.version());
        }
        return past.saved();
    }

    /**
     * Saves the next version; what is saved already makes no new one. The current version is copied before the new one takes
     * its place: dying in between leaves a copy that nobody reads until then.
     *
     * @param seen the version that the user worked on; when it is given and no longer the newest, nothing is saved
     */
    AnalysisVersion save(String id, AnalysisDraft draft, @Nullable Integer seen, String user) {
        while (true) {
            var current = existing(id);
            if (current.draft().equals(draft)) {
                return current.newest();
            }
            if (seen != null && seen != current.version()) {
                throw AnalysisProblems.changedMeanwhile(seen, current.newest());
            }
            keep(PastVersion.of(current));
            var next = current.next(draft, now(), user);
            if (store.replace(unchanged(current), next).getMatchedCount() == 1) {
                return next.newest();
            }
        }
    }

    /** Takes an analysis away from users; runs that were frozen from it go on. */
    void delete(String id) {
        var gone = store.updateFirst(
                query(where("_id").is(id).and("deleted").is(false)), Update.update("deleted", true), Analysis.class);
        if (gone.getMatchedCount() == 0) {
            throw AnalysisProblems.notFound(id);
        }
    }

    private Analysis existing(String id) {
        var found = store.findById(id, Analysis.class);
        if (found == null || found.deleted()) {
            throw AnalysisProblems.notFound(id);
        }
        return found;
    }

    private void keep(PastVersion version) {
        try {
            store.insert(version);
        } catch (DuplicateKeyException keptAlready) {
            // the copy never differs
        }
    }

    private static Query unchanged(Analysis current) {
        return query(where("_id")
                .is(current.id())
                .and("version")
                .is(current.version())
                .and("deleted")
                .is(false));
    }

    /** The store keeps milliseconds: what is answered must equal what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
