package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Shape.Field;
import dev.assay.sandbox.salesforce.saql.Statement.Projection;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows with the fields that a foreach generates. */
record Projected(Relation input, List<Projection> projections, List<Computed> computed, Shape shape)
        implements Relation {

    static Projected of(Relation input, List<Projection> projections, Values values) {
        var compiler = new Compiler(input.shape(), values);
        var computed =
                projections.stream().map(p -> compiler.compile(p.expression())).toList();
        var fields = new ArrayList<Field>();
        for (var i = 0; i < computed.size(); i++) {
            fields.add(new Field(projections.get(i).alias(), computed.get(i).type()));
        }
        return new Projected(input, projections, computed, new Shape(fields));
    }

    /** The same projection of another relation of the same shape. */
    Projected of(Relation other) {
        return new Projected(other, projections, computed, shape);
    }

    /** The input's field that an alias shows unchanged. */
    Optional<String> plain(String alias) {
        return projections.stream()
                .filter(projection -> projection.alias().equals(alias))
                .map(Projection::expression)
                .flatMap(expression ->
                        expression instanceof Expression.Field(var name) ? Stream.of(name) : Stream.empty())
                .findFirst();
    }

    @Override
    public boolean ordered() {
        return input.ordered();
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        input.scan(offset, limit, row -> visitor.visit(projected(row)));
    }

    private Row projected(Row row) {
        return position -> computed.get(position).of(row);
    }
}
