package dev.assay.catalog.file;

import dev.assay.contracts.http.RowProblem;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that cannot be taken, by line: those found in reading, and those found after it, which repeat an id. Each
 * kind is found in the order of lines and goes to a temporary file.
 */
final class RefusedRows implements AutoCloseable {

    private static final int SHOWN = 100;

    private final Part read = new Part();
    private final Part repeated = new Part();

    /** What is done with each row. */
    interface Visitor {

        void row(RowProblem problem) throws IOException;
    }

    /** Adds one found in reading. */
    void add(RowProblem problem) throws IOException {
        read.add(problem);
    }

    /** Adds one found after all was read. */
    void addRepeated(RowProblem problem) throws IOException {
        repeated.add(problem);
    }

    long count() {
        return read.count + repeated.count;
    }

    /** The first hundred, by line. */
    List<RowProblem> first() throws IOException {
        var first = new ArrayList<RowProblem>();
        visit(SHOWN, first::add);
        return first;
    }

    /** All, by line. */
    void each(Visitor visitor) throws IOException {
        visit(Long.MAX_VALUE, visitor);
    }

    private void visit(long most, Visitor visitor) throws IOException {
        var one = new Reading(read);
        var other = new Reading(repeated);
        for (long left = Math.min(most, count()); left > 0; left--) {
            var next = other.isBefore(one) ? other : one;
            visitor.row(next.take());
        }
    }

    @Override
    public void close() throws IOException {
        read.close();
        repeated.close();
    }

    /** Problems of one kind; most files have none, and then there is no temporary file either. */
    private static final class Part {

        private @Nullable Scratch scratch;
        private long count;

        private void add(RowProblem problem) throws IOException {
            if (scratch == null) {
                scratch = new Scratch(8_192);
            }
            scratch.out().writeLong(problem.line());
            scratch.out().writeUTF(problem.message());
            scratch.out().writeUTF(String.valueOf(problem.kind()));
            count++;
        }

        private void close() throws IOException {
            if (scratch != null) {
                scratch.close();
            }
        }
    }

    /** Reads one kind, looking one ahead. */
    private static final class Reading {

        private final @Nullable DataInputStream in;
        private long left;
        private @Nullable RowProblem next;

        private Reading(Part part) throws IOException {
            in = part.scratch == null ? null : part.scratch.in();
            left = part.count;
            advance();
        }

        private boolean isBefore(Reading other) {
            return next != null && (other.next == null || next.line() < other.next.line());
        }

        private RowProblem take() throws IOException {
            var taken = next;
            if (taken == null) {
                throw new IllegalStateException("Nothing is left");
            }
            advance();
            return taken;
        }

        private void advance() throws IOException {
            next = in == null || left-- == 0 ? null : new RowProblem(in.readLong(), in.readUTF(), in.readUTF());
        }
    }
}
