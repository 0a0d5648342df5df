package dev.assay.promptservice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.promptservice.PromptServiceTest;
import dev.assay.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class AnalysesIntegrationTests extends PromptServiceTest {

    @Autowired
    Analyses analyses;

    @Autowired
    MongoOperations store;

    @Test
    void readsBackExactlyWhatWasSaved() {
        var saved = analyses.create(Drafts.withFields("Id", "Name"), "anna");

        assertThat(analyses.newest(saved.analysisId())).isEqualTo(saved);
        assertThat(analyses.newest(saved.analysisId()).draft().responseSchema().toString())
                .isEqualTo(Drafts.SCHEMA.strip());
    }

    @Test
    void keepsEveryVersion() {
        var first = analyses.create(Drafts.prompting("one"), "anna");
        var id = first.analysisId();
        var second = analyses.save(id, Drafts.prompting("two"), null, "adam");
        var third = analyses.save(id, Drafts.prompting("three"), 2, "anna");

        assertThat(analyses.versions(id)).containsExactly(third, second, first);
        assertThat(analyses.version(id, 1)).isEqualTo(first);
        assertThat(analyses.version(id, 2)).isEqualTo(second);
        assertThat(analyses.version(id, 3)).isEqualTo(third);
        assertThatThrownBy(() -> analyses.version(id, 4)).hasMessageContaining("1 to 3");
    }

    @Test
    void makesNoNewVersionOfWhatIsSavedAlready() {
        var first = analyses.create(Drafts.prompting("one"), "anna");

        assertThat(analyses.save(first.analysisId(), Drafts.prompting("one"), 1, "adam"))
                .isEqualTo(first);
    }

    @Test
    void savesNothingOverAVersionThatTheUserDidNotSee() {
        var id = analyses.create(Drafts.prompting("one"), "anna").analysisId();
        analyses.save(id, Drafts.prompting("two"), 1, "adam");

        assertThatThrownBy(() -> analyses.save(id, Drafts.prompting("three"), 1, "anna"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("adam saved version 2");
        assertThat(analyses.newest(id).draft().prompt()).isEqualTo("two");
    }

    @Test
    void givesNoNumberTwiceWhenManySaveAtOnce() throws Exception {
        var id = analyses.create(Drafts.prompting("begin"), "anna").analysisId();
        var saves = IntStream.range(0, 40)
                .<Callable<AnalysisVersion>>mapToObj(
                        i -> () -> analyses.save(id, Drafts.prompting("prompt " + i), null, "user " + i))
                .toList();

        var saved = new ArrayList<AnalysisVersion>();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var save : users.invokeAll(saves)) {
                saved.add(save.get());
            }
        }

        assertThat(saved)
                .extracting(AnalysisVersion::version)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 41).boxed().toList());
        assertThat(analyses.versions(id)).containsAll(saved).hasSize(41);
    }

    @Test
    void goesOnAfterASaveThatDiedHalfway() {
        var first = analyses.create(Drafts.prompting("one"), "anna");
        var id = first.analysisId();
        store.insert(PastVersion.of(Analysis.first(id, first.draft(), first.savedAt(), first.savedBy())));
        assertThat(analyses.versions(id)).containsExactly(first);

        var second = analyses.save(id, Drafts.prompting("two"), null, "anna");

        assertThat(analyses.versions(id)).containsExactly(second, first);
    }

    @Test
    void aDeletedAnalysisIsGone() {
        var id = analyses.create(Drafts.prompting("one"), "anna").analysisId();

        analyses.delete(id);

        assertThat(analyses.newest()).noneMatch(version -> version.analysisId().equals(id));
        assertThatThrownBy(() -> analyses.newest(id)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> analyses.version(id, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> analyses.save(id, Drafts.prompting("two"), null, "anna"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> analyses.delete(id)).isInstanceOf(ProblemException.class);
    }

    @Test
    void listsTheOneSavedLastFirst() {
        var older = analyses.create(Drafts.prompting("older"), "anna").analysisId();
        var newer = analyses.create(Drafts.prompting("newer"), "anna").analysisId();
        await().until(() -> analyses.save(older, Drafts.prompting("again " + System.nanoTime()), null, "anna")
                .savedAt()
                .isAfter(analyses.newest(newer).savedAt()));

        assertThat(analyses.newest()).extracting(AnalysisVersion::analysisId).containsSubsequence(older, newer);
    }
}
