using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Muster.Kernel.Ids;

namespace Muster.Storage.Lists;

/// <summary>Ordering and prefixes of <c>…_key</c> columns, in the only form that EF translates. Both databases compare ordinally.</summary>
public static class KeyText
{
    private const string Last = "\U0010FFFF";

    /// <summary>Rows whose key begins with <paramref name="prefix"/>: a range, so that the column's index serves it.</summary>
    public static IQueryable<TRow> StartsWithKey<TRow>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, string>> key,
        string prefix
    ) =>
        rows.Where(On(key, text => Compare(text, ExpressionType.GreaterThanOrEqual, prefix)))
            .Where(On(key, text => Compare(text, ExpressionType.LessThan, prefix + Last)));

    /// <summary>Rows after (<paramref name="lastKey"/>, <paramref name="lastId"/>) in the order of key and id.</summary>
    public static IQueryable<TRow> Beyond<TRow, TId>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, string>> key,
        Expression<Func<TRow, TId>> id,
        string lastKey,
        TId lastId,
        bool descending
    )
        where TId : struct, ITypedId<TId>
    {
        var beyond = descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        var row = key.Parameters[0];
        var idOfRow = Rename.In(id.Body, id.Parameters[0], row);
        Expression<Func<TId>> idValue = () => lastId;
        var sameKeyLaterId = Expression.AndAlso(
            Compare(key.Body, ExpressionType.Equal, lastKey),
            Expression.MakeBinary(beyond, idOfRow, idValue.Body)
        );
        return rows.Where(
            Expression.Lambda<Func<TRow, bool>>(
                Expression.OrElse(Compare(key.Body, beyond, lastKey), sameKeyLaterId),
                row
            )
        );
    }

    [SuppressMessage(
        "Globalization",
        "CA1309",
        Justification = "The one place: EF translates string.Compare without a comparison, the columns are ordinal."
    )]
    [SuppressMessage("Usage", "MA0001", Justification = "As above.")]
    private static BinaryExpression Compare(Expression text, ExpressionType how, string value)
    {
        Expression<Func<string, int>> compare = t => string.Compare(t, value);
        return Expression.MakeBinary(how, Rename.In(compare.Body, compare.Parameters[0], text), Expression.Constant(0));
    }

    private static Expression<Func<TRow, bool>> On<TRow>(
        Expression<Func<TRow, string>> key,
        Func<Expression, Expression> condition
    ) => Expression.Lambda<Func<TRow, bool>>(condition(key.Body), key.Parameters[0]);

    private sealed class Rename(Expression from, Expression to) : ExpressionVisitor
    {
        public static Expression In(Expression body, Expression from, Expression to) =>
            new Rename(from, to).Visit(body)!; // never null for a node

        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
