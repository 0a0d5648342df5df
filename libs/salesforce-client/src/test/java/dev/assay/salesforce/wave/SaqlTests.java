package dev.assay.salesforce.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaqlTests {

    @Test
    void readsAPageUnderAnOrder() {
        var saql = Saql.load("0FbX", "0FcY")
                .where(Saql.identifier("Id") + " >= " + Saql.string("a"))
                .select(List.of("Id", "Owner.Name"))
                .orderBy(List.of("Id"))
                .page(20, 10);

        assertThat(saql.text()).isEqualTo("""
                        q = load "0FbX/0FcY";
                        q = filter q by 'Id' >= "a";
                        q = foreach q generate 'Id' as 'Id', 'Owner.Name' as 'Owner.Name';
                        q = order q by 'Id' asc;
                        q = offset q 20;
                        q = limit q 10;
                        """);
    }

    @Test
    void countsUnderAFilter() {
        assertThat(Saql.load("a", "b").where("'x' is null").count()).isEqualTo("""
                        q = load "a/b";
                        q = filter q by 'x' is null;
                        q = group q by all;
                        q = foreach q generate count() as 'n';
                        """);
    }

    @Test
    void escapesWhatWouldEndAValueOrAName() {
        assertThat(Saql.string("a\"b\\c'd\n\r\té")).isEqualTo("\"a\\\"b\\\\c\\'d\\n\\r\\té\"");
        assertThat(Saql.identifier("it's")).isEqualTo("'it\\'s'");
    }

    @Test
    void callsAFieldByAnotherNameWhenTheLanguageKeepsItsOwn() {
        assertThat(Saql.load("a", "b")
                        .select(List.of("rows"))
                        .orderBy(List.of("rows"))
                        .text())
                .contains("'rows' as 'rows_'", "order q by 'rows_'");
    }
}
